package org.oportunidad.platform.database;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** How every module's migrations run: one history, by the owner, naming the roles that the program runs as. */
public final class Migrations {

    static final String[] FOLDERS = {"classpath:org/oportunidad/*/db"};

    private Migrations() {}

    public static FluentConfiguration configure(FluentConfiguration flyway, Databases databases) {
        return flyway.dataSource(databases.owner().dataSource())
                .locations(FOLDERS)
                .placeholders(Map.of(
                        "app_role", databases.application().user(),
                        "sealed_role", databases.sealed().user()));
    }
}
