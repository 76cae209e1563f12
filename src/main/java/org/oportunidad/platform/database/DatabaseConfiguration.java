package org.oportunidad.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the program its connections as the running role, the sealed schemas theirs, and Flyway its own as the owner. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String SEALED = "sealed";
    private static final int MOST_CONNECTIONS = 8;
    private static final int SEALED_CONNECTIONS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final String LIMITS =
            "-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=15s";

    @Bean
    HikariDataSource dataSource(
            Databases databases, @Value("${oportunidad.database.idle-connections:8}") int idleConnections) {
        return new HikariDataSource(pool("oportunidad", databases.application(), MOST_CONNECTIONS, idleConnections));
    }

    /** Nobody gets these connections by asking for a data source: they are for {@link SealedDatabase} alone. */
    @Bean(defaultCandidate = false)
    @Qualifier(SEALED)
    HikariDataSource sealedDataSource(Databases databases) {
        return new HikariDataSource(pool("oportunidad sealed", databases.sealed(), SEALED_CONNECTIONS, 1));
    }

    @Bean
    SealedDatabase sealedDatabase(@Qualifier(SEALED) DataSource source) {
        return new SealedDatabase(source);
    }

    private static HikariConfig pool(String name, DatabaseAddress address, int most, int idle) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(idle);
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        config.addDataSourceProperty("ApplicationName", "oportunidad");
        config.addDataSourceProperty("options", LIMITS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    @Bean
    FlywayConfigurationCustomizer migrationsByTheOwner(Databases databases) {
        return flyway -> Migrations.configure(flyway, databases);
    }
}
