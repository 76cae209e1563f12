package org.oportunidad.platform.database;

/**
 * The one database under its three roles: the owner migrates, the application runs without DDL, and the sealed one alone
 * reads and writes the sealed schemas and sees nothing else.
 */
public record Databases(DatabaseAddress owner, DatabaseAddress application, DatabaseAddress sealed) {

    /** The same roles in another database of the same server. */
    public Databases named(String database) {
        return new Databases(owner.database(database), application.database(database), sealed.database(database));
    }
}
