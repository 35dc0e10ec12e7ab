package io.duban.task.platform;

import io.agroal.api.AgroalDataSource;
import io.duban.events.Actor;
import io.duban.events.Metadata;
import io.duban.events.TaskEvent.CheckInMissed;
import io.duban.task.Plan;
import io.duban.task.PlanCommand;
import io.duban.task.Registers;
import io.duban.task.Task;
import io.duban.task.TaskCommand;
import io.duban.task.Unit;
import io.duban.task.UnitCommand;
import io.duban.task.acknowledging.AcknowledgePlan;
import io.duban.task.completing.DecideMany;
import io.duban.task.index.Indexing;
import io.duban.task.naming.ForgetContacts;
import io.duban.task.naming.HandOverContacts;
import io.duban.task.naming.NameContacts;
import io.duban.task.publishing.Publishing;
import io.duban.task.units.ImportUnits;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.interceptors.TransactionManagingInterceptor;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** All of Axon, in one place: its store in our database, our aggregates, our transactions; no Spring, no Axon Server. */
@ApplicationScoped
public class AxonWiring {
    private static final EventSchema TABLES = EventSchema.builder().eventTable("event").snapshotTable("snapshot")
            .globalIndexColumn("global_index").eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number").typeColumn("type")
            .payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision").payloadColumn("payload")
            .metaDataColumn("meta_data").timestampColumn("time_stamp").build();

    private static final String TAKEN = "23505";
    /** PostgreSQL's serialization failure, its deadlock, a row that another holds, and a number that another writer has taken. */
    private static final Set<String> ANOTHER_WAS_FIRST = Set.of("40001", "40P01", "55P03", TAKEN);

    @Inject
    AgroalDataSource database;
    @Inject
    UserTransaction jta;
    @Inject
    Clock clock;
    @Inject
    Registers registers;
    @Inject
    Indexing indexing;
    @Inject
    Idempotency idempotency;
    @Inject
    Publishing publishing;

    private Configuration axon;
    private RecentTasks store;

    /** Everything of Axon that others use. */
    @Produces
    @Singleton
    Configuration configuration() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        GenericEventMessage.clock = new CommandTime(clock);
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(c -> new JtaTransactions(jta))
                .configureSerializer(c -> new EventSerializer())
                .configureMessageSerializer(c -> new EventSerializer())
                .configureEventSerializer(c -> new EventSerializer())
                .configureCorrelationDataProviders(c -> List.of(new SimpleCorrelationDataProvider(
                        "issuer", "subject", "role", "unit", "command", "correlation", "traceparent", "via")))
                .configureCommandBus(this::commandBus)
                .configureEventStore(this::storage)
                .registerComponent(Asking.class,
                c -> new Asking(clock, registers, indexing, task -> store.keep(task), () -> c.repository(Task.class)))
                .configureAggregate(aggregate(Task.class, TaskCommand.class, command -> command.taskId().toString()))
                .configureAggregate(aggregate(Plan.class, PlanCommand.class, command -> command.planId().toString()))
                .configureAggregate(aggregate(Unit.class, UnitCommand.class, UnitCommand::code)
                        .configureLockFactory(c -> NullLockFactory.INSTANCE)) // the memberships' lock in the database orders them
                .registerCommandHandler(c -> new AcknowledgePlan.Handler(c.repository(Task.class)))
                .registerCommandHandler(c -> new DecideMany(c.repository(Task.class)))
                .registerCommandHandler(c -> new NameContacts.Handler())
                .registerCommandHandler(c -> new ForgetContacts.Handler())
                .registerCommandHandler(c -> new HandOverContacts.Handler())
                .registerCommandHandler(c -> new ImportUnits.Handler(c.repository(Unit.class)));
        configurer.eventProcessing().usingSubscribingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerEventHandler(c -> indexing);
        axon = configurer.start();
        return axon;
    }

    /** Sends commands; a conflict with another writer is tried again, a refusal is not. */
    @Produces
    @Singleton
    CommandGateway gateway(Configuration axon) {
        var again = IntervalRetryScheduler.builder().retryExecutor(Executors.newScheduledThreadPool(4)).retryInterval(15)
                .maxRetryCount(100).addNonTransientFailurePredicate(failure -> !conflicts(failure)).build();
        return DefaultCommandGateway.builder().commandBus(axon.commandBus()).retryScheduler(again).build();
    }

    @Produces
    @Singleton
    EventStore eventStore(Configuration axon) {
        return axon.eventStore();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        if (axon != null) {
            axon.shutdown();
        }
    }

    private CommandBus commandBus(Configuration c) {
        var transactions = c.getComponent(TransactionManager.class);
        var bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new TransactionManagingInterceptor<>(transactions));
        bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            unitOfWork.afterCommit(done -> publishing.wake());
            unitOfWork.onCleanup(done -> CommandTime.forget());
            return chain.proceed();
        });
        bus.registerHandlerInterceptor(idempotency);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(c.correlationDataProviders()));
        return bus;
    }

    private EventStore storage(Configuration c) {
        store = new RecentTasks(JdbcEventStorageEngine.builder()
                .connectionProvider(database::getConnection).transactionManager(c.getComponent(TransactionManager.class))
                .eventSerializer(c.eventSerializer()).snapshotSerializer(c.serializer()).dataType(String.class).schema(TABLES)
                .persistenceExceptionResolver(AxonWiring::alreadyAppended));
        var events = EmbeddedEventStore.builder().storageEngine(store).build();
        events.registerDispatchInterceptor(together -> (place, event) -> saidByWhoNoticed(event));
        return events;
    }

    /** A missed period is noticed by Duban itself, in whatever command of somebody that comes first. */
    private static EventMessage<?> saidByWhoNoticed(EventMessage<?> event) {
        var given = Metadata.of(event.getMetaData());
        return event.getPayload() instanceof CheckInMissed
                ? event.withMetaData(new Metadata(Actor.SYSTEM, given.command(), given.correlation(), given.traceparent()).toMap()) : event;
    }

    /** Another writer appended this sequence of the stream first. */
    private static boolean alreadyAppended(Exception e) {
        return e instanceof SQLException sql && TAKEN.equals(sql.getSQLState())
                || e.getCause() instanceof Exception cause && alreadyAppended(cause);
    }

    /**
     * Another writer was first, or the database could not order the two of us: the next attempt decides anew. Axon asks this of
     * every cause in turn, and gives up at the first that is none: so the driver's own exception has to be one as well.
     */
    static boolean conflicts(Throwable failure) {
        return failure instanceof ConcurrencyException || failure instanceof DeadlockException || failure instanceof AggregateStreamCreationException
                || failure instanceof SQLException sql && ANOTHER_WAS_FIRST.contains(String.valueOf(sql.getSQLState()))
                || failure.getCause() != null && conflicts(failure.getCause());
    }

    private static <A, C> AggregateConfigurer<A> aggregate(Class<A> type, Class<C> command, Function<C, String> id) {
        return AggregateConfigurer.defaultConfiguration(type).configureCommandTargetResolver(c -> message ->
                new VersionedAggregateIdentifier(id.apply(command.cast(message.getPayload())), null));
    }
}
