package org.oportunidad.platform.database;

import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a database is and as whom to enter it. The password never shows in its text form. */
public record DatabaseAddress(String url, String user, String password) {

    /** A source of single connections, without a pool, for work at start-up. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url, properties());
    }

    /** The same, where the server keeps every statement under a name at once, if the address does not say otherwise. */
    DataSource namingStatements() {
        var properties = properties();
        properties.setProperty("prepareThreshold", "1");
        return new DriverManagerDataSource(url, properties);
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("ApplicationName", "oportunidad");
        return properties;
    }

    DatabaseAddress database(String name) {
        return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
