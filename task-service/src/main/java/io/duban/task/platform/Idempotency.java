package io.duban.task.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.platform.problem.Problem;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The same key and request give the first successful answer again; the same key with another request is refused. The row is
 * written in the command's own transaction: a refused command leaves none, and a concurrent repetition waits for the first.
 */
@ApplicationScoped
public class Idempotency implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String SCOPE = "idempotency-scope";
    static final String KEY = "idempotency-key";
    static final String HASH = "idempotency-hash";

    @Inject
    EntityManager database;
    @Inject
    ObjectMapper json;

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var metadata = unitOfWork.getMessage().getMetaData();
        if (!metadata.containsKey(KEY)) {
            return chain.proceed();
        }
        var scope = (String) metadata.get(SCOPE);
        var key = (String) metadata.get(KEY);
        var hash = (String) metadata.get(HASH);
        boolean first = database.createNativeQuery("insert into idempotency (scope, key, request_hash) values (?1, ?2, ?3)"
                + " on conflict do nothing").setParameter(1, scope).setParameter(2, key).setParameter(3, hash).executeUpdate() == 1;
        if (!first) {
            return again(scope, key, hash);
        }
        var answer = chain.proceed();
        database.createNativeQuery("update idempotency set answer = ?1 where scope = ?2 and key = ?3")
                .setParameter(1, json.writeValueAsString(answer)).setParameter(2, scope).setParameter(3, key).executeUpdate();
        return answer;
    }

    private Answer again(String scope, String key, String hash) throws JsonProcessingException {
        var row = (Object[]) database.createNativeQuery("select request_hash, answer from idempotency where scope = ?1 and key = ?2",
                Object[].class).setParameter(1, scope).setParameter(2, key).getSingleResult();
        if (!hash.equals(row[0])) {
            throw new Problem(422, "idempotency-key-reused", key);
        }
        return json.readValue((String) row[1], Answer.class);
    }

    /** A key is remembered for thirty days of real time: nobody repeats a request later than that. */
    @Scheduled(every = "1h")
    @Transactional
    void forgetTheOld() {
        database.createNativeQuery("delete from idempotency where answered_at < now() - interval '30 days'").executeUpdate();
    }
}
