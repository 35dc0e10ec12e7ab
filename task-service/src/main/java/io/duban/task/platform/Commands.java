package io.duban.task.platform;

import io.duban.events.Actor;
import io.duban.events.EventCodec;
import io.duban.events.Metadata;
import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.platform.problem.Problem.Violation;
import io.duban.platform.rest.CurrentRequest;
import io.duban.task.PlanCommand;
import io.duban.task.TaskCommand;
import io.duban.task.UnitCommand;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.GenericMessage;

/** Sends a request's command: with who asks, in which request, {@code If-Match} and {@code Idempotency-Key}. */
@RequestScoped
public class Commands {
    @Inject
    CommandGateway gateway;
    @Inject
    Caller caller;
    @Inject
    Heirs heirs;
    @Inject
    CurrentRequest request;
    @Inject
    HttpHeaders headers;
    @Inject
    UriInfo uri;

    /** Does it, or throws the problem for which it is refused. {@code content}: what the request said, for idempotency. */
    public Answer send(Object command, Actor actor, Object content) {
        return send(command, actor, content, null);
    }

    private Answer send(Object command, Actor actor, Object content, String via) {
        var metadata = new HashMap<String, Object>(new Metadata(actor, name(command), request.correlation(),
                request.traceparent(), via == null ? null : via.strip()).toMap());
        var ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch != null && !ifMatch.equals("*")) {
            metadata.put(Asking.IF_MATCH, ifMatch.replace("W/", "").replace("\"", ""));
        }
        var key = headers.getHeaderString("Idempotency-Key");
        if (key != null) {
            if (key.isBlank() || key.length() > 200) {
                throw new Problem(400, "bad-idempotency-key");
            }
            metadata.put(Idempotency.SCOPE, caller.person() + " " + uri.getPath());
            metadata.put(Idempotency.KEY, key);
            metadata.put(Idempotency.HASH, hash(content));
        }
        return dispatch(gateway, command, metadata);
    }

    /** A unit's command, from the unit itself, or from the office for a unit that told it. {@code given} may be null. */
    public Answer sendAsUnit(Object command, OnBehalf given) {
        var actor = actor(given);
        heirs.onlyAUnitThatStandsActs(actor.unit(), command instanceof TaskCommand ofTask ? ofTask.taskId() : null);
        return send(command, actor, given, given == null || given.onBehalfOf() == null ? null : given.source());
    }

    /** For which unit such a command is, and who says so. */
    private Actor actor(OnBehalf given) {
        if (given == null || given.onBehalfOf() == null) {
            return caller.asUnit();
        }
        if (given.source() == null || given.source().isBlank()) {
            throw new Problem(400, "source-missing", List.of(new Violation("source", "source-missing")));
        }
        return caller.asOfficeFor(given.onBehalfOf());
    }

    /** What the log calls a command, for ever: {@code issue-plan} for IssuePlan. A test holds the names as they are. */
    public static String name(Object command) {
        return nameOf(command.getClass().getSimpleName());
    }

    static String nameOf(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Sends a command with its metadata, and throws what refused it as it was thrown. */
    static Answer dispatch(CommandGateway gateway, Object command, Map<String, ?> metadata) {
        var name = switch (command) {
            case TaskCommand c -> TaskCommand.class;
            case PlanCommand c -> PlanCommand.class;
            case UnitCommand c -> UnitCommand.class;
            default -> command.getClass();
        };
        try {
            return gateway.sendAndWait(new GenericCommandMessage<>(new GenericMessage<>(command, metadata), name.getName()));
        } catch (IncompatibleAggregateException anotherKindOfStream) {
            throw notFound(command, anotherKindOfStream);
        } catch (RuntimeException failed) {
            throw AxonWiring.conflicts(failed) ? new Problem(503, "too-many-at-once") : failed;
        }
    }

    /** A plan's id names no task, and a task's no plan. */
    private static RuntimeException notFound(Object command, IncompatibleAggregateException otherwise) {
        return switch (command) {
            case TaskCommand c -> new Problem(404, "task-not-found", c.taskId());
            case PlanCommand c -> new Problem(404, "plan-not-found", c.planId());
            default -> otherwise;
        };
    }

    private static String hash(Object content) {
        try {
            var bytes = content instanceof byte[] raw ? raw : EventCodec.write(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
