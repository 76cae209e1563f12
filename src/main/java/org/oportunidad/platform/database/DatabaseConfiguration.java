package org.oportunidad.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the program its connections as the running role, and Flyway its own as the owner. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int MOST_CONNECTIONS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final String LIMITS =
            "-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=15s";

    @Bean
    HikariDataSource dataSource(
            Databases databases, @Value("${oportunidad.database.idle-connections:8}") int idleConnections) {
        var config = new HikariConfig();
        config.setPoolName("oportunidad");
        config.setJdbcUrl(databases.application().url());
        config.setUsername(databases.application().user());
        config.setPassword(databases.application().password());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(idleConnections);
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        config.addDataSourceProperty("ApplicationName", "oportunidad");
        config.addDataSourceProperty("options", LIMITS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    @Bean
    FlywayConfigurationCustomizer migrationsByTheOwner(Databases databases) {
        return flyway -> Migrations.configure(flyway, databases);
    }
}
