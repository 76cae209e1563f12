package org.oportunidad.platform.database;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the sealed schemas: their own role, their own few connections, their own transactions. What the rest of the
 * program writes is not in these transactions, so each is whole by itself.
 */
public final class SealedDatabase {

    private final JdbcClient client;
    private final TransactionTemplate transaction;

    SealedDatabase(DataSource source) {
        this.client = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    public JdbcClient client() {
        return client;
    }

    /** Runs these statements together or not at all; inside another one it is part of it. */
    public <T> T together(Supplier<T> statements) {
        var result = transaction.execute(status -> statements.get());
        if (result == null) {
            throw new IllegalStateException("nothing came back from a sealed transaction");
        }
        return result;
    }

    /** Takes back what is committed here already when the caller's own transaction, if there is one, does not come about. */
    public void takeBackUnlessCommitted(Runnable undoing) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        undoing.run();
                    }
                }
            });
        }
    }
}
