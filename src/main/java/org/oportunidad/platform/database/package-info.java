/**
 * The database: the embedded PostgreSQL server, the two roles (one migrates, one runs) and the connections of the program.
 *
 * <p>Rule a newcomer breaks: the running role has no DDL, so everything that makes or alters a table is a migration.
 */
@NullMarked
package org.oportunidad.platform.database;

import org.jspecify.annotations.NullMarked;
