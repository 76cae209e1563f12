package org.oportunidad.platform.database;

/** The one database under its two roles: the owner migrates, the application runs without DDL. */
public record Databases(DatabaseAddress owner, DatabaseAddress application) {

    /** The same two roles in another database of the same server. */
    public Databases named(String database) {
        return new Databases(owner.database(database), application.database(database));
    }
}
