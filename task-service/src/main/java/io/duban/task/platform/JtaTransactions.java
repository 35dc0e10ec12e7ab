package io.duban.task.platform;

import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Axon's unit of work in a JTA transaction: joins the one at hand, or begins its own. */
final class JtaTransactions implements TransactionManager {
    private final UserTransaction jta;

    JtaTransactions(UserTransaction jta) {
        this.jta = jta;
    }

    @Override
    public Transaction startTransaction() {
        return doing(() -> {
            if (jta.getStatus() != Status.STATUS_NO_TRANSACTION) {
                return new Joined();
            }
            jta.begin();
            return new Own();
        });
    }

    private final class Own implements Transaction {
        @Override
        public void commit() {
            doing(() -> {
                jta.commit();
                return null;
            });
        }

        @Override
        public void rollback() {
            doing(() -> {
                if (jta.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    jta.rollback();
                }
                return null;
            });
        }
    }

    private final class Joined implements Transaction {
        @Override
        public void commit() {
            // whoever began it commits
        }

        @Override
        public void rollback() {
            doing(() -> {
                jta.setRollbackOnly();
                return null;
            });
        }
    }

    private interface Step<T> {
        T run() throws Exception;
    }

    private static <T> T doing(Step<T> step) {
        try {
            return step.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the transaction failed", e);
        }
    }
}
