package io.duban.reporting.stream;

import static org.awaitility.Awaitility.await;

import io.duban.platform.log.LogReader;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.inject.spi.Bean;
import java.util.List;

/** One more reader on the same database and log, as a second instance of the service has it. */
final class SecondReader implements AutoCloseable {
    private final LogReader reader = another();

    SecondReader() throws ReflectiveOperationException {
        tell("start", new StartupEvent());
    }

    /** What stands in {@code log_position.holder} while it reads. */
    String id() throws ReflectiveOperationException {
        var me = LogReader.class.getDeclaredField("me");
        me.setAccessible(true);
        return (String) me.get(reader);
    }

    /** The other's lease runs out, and this one reads from now on. */
    void takesOver(Rows rows) {
        await().until(() -> {
            rows.execute("update log_position set lease_until = '-infinity' where holder <> '" + id() + "'");
            return rows.select("select holder from log_position").equals(List.of(id()));
        });
    }

    @Override
    public void close() throws ReflectiveOperationException {
        tell("stop", new ShutdownEvent());
    }

    @SuppressWarnings("unchecked")
    private static LogReader another() {
        var beans = Arc.container().beanManager();
        var bean = (Bean<LogReader>) beans.resolve(beans.getBeans(LogReader.class));
        return bean.create(beans.createCreationalContext(bean));
    }

    private void tell(String method, Object event) throws ReflectiveOperationException {
        var told = LogReader.class.getDeclaredMethod(method, event.getClass());
        told.setAccessible(true);
        told.invoke(reader, event);
    }
}
