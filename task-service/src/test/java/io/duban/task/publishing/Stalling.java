package io.duban.task.publishing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** A database behind which an instance stands still when it has just read something: as in a long garbage collection. */
final class Stalling {
    private volatile CountDownLatch until = new CountDownLatch(0);
    private volatile CountDownLatch stands = new CountDownLatch(1);

    /** The same database; whoever gives a connection back waits while it stalls. */
    DataSource over(DataSource database) {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection((Connection) method.invoke(database, arguments)));
    }

    /** From now on. */
    void begin() {
        stands = new CountDownLatch(1);
        until = new CountDownLatch(1);
    }

    /** Waits until somebody stands still. */
    void awaitStandstill() throws InterruptedException {
        stands.await();
    }

    /** Wakes up whoever stands still. */
    void end() {
        until.countDown();
    }

    private Connection connection(Connection connection) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                if (method.getName().equals("close") && until.getCount() > 0) {
                    stands.countDown();
                    until.await();
                }
            }
        });
    }
}
