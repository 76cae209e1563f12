package org.oportunidad.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Makes the three roles and the database of the embedded server, once. */
final class EmbeddedRoles {

    static final String ADMINISTRATOR = "oportunidad_admin";
    static final String OWNER = "oportunidad_owner";
    static final String APPLICATION = "oportunidad_app";
    static final String SEALED = "oportunidad_sealed";
    static final String DATABASE = "oportunidad";
    static final List<String> ALL = List.of(ADMINISTRATOR, OWNER, APPLICATION, SEALED);

    private EmbeddedRoles() {}

    static void make(DatabaseAddress administrator, Passwords passwords) throws SQLException {
        try (var connection = administrator.dataSource().getConnection()) {
            for (var role : List.of(OWNER, APPLICATION, SEALED)) {
                if (missing(connection, "select from pg_roles where rolname = ?", role)) {
                    execute(connection, "create role %s login password '%s'".formatted(role, passwords.of(role)));
                }
            }
            if (missing(connection, "select from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database %s owner %s".formatted(DATABASE, OWNER));
            }
            execute(connection, "revoke all on database %s from public".formatted(DATABASE));
            execute(connection, "grant connect on database %s to %s, %s".formatted(DATABASE, APPLICATION, SEALED));
        }
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
