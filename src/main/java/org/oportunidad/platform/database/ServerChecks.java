package org.oportunidad.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.net.ssl.SSLException;

/** Looks at the server before the program trusts it: reachable, durable, recent enough, and three roles that differ. */
public final class ServerChecks {

    private static final int OLDEST_VERSION = 150_000;
    private static final String QUESTION = """
            select current_user as role, current_database() as database, pg_postmaster_start_time()::text as started,
                   current_setting('server_version_num')::int as version,
                   current_setting('server_encoding') as encoding,
                   current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
                   current_setting('synchronous_commit') as synchronous_commit,
                   has_database_privilege(current_database(), 'create') as may_create,
                   (select rolsuper from pg_roles where rolname = current_user) as all_powerful,
                   coalesce((select string_agg(r.rolname, ' ') from pg_roles r
                             where r.rolname <> current_user and pg_has_role(current_user, r.oid, 'member')), '') as may_act_as""";

    private static final String SEALED = "OPORTUNIDAD_DB_SEALED_URL";

    private ServerChecks() {}

    /** The three addresses of a server elsewhere, checked. */
    public static Databases elsewhere(String applicationUrl, String ownerUrl, String sealedUrl) {
        var application = DatabaseUrl.parse("OPORTUNIDAD_DB_URL", applicationUrl);
        var owner = DatabaseUrl.parse("OPORTUNIDAD_DB_OWNER_URL", ownerUrl);
        var sealed = DatabaseUrl.parse(SEALED, sealedUrl);
        var databases = new Databases(owner, application, sealed);
        check(databases);
        return databases;
    }

    /** Refuses a server that could lose what it said it had saved, and a running role that could change tables. */
    public static void check(Databases databases) {
        var application = ask("OPORTUNIDAD_DB_URL", databases.application());
        var owner = ask("OPORTUNIDAD_DB_OWNER_URL", databases.owner());
        refuseForgetfulPooler("OPORTUNIDAD_DB_URL", databases.application());
        refuseUnsafe("OPORTUNIDAD_DB_URL", application);
        refuseUnsafe("OPORTUNIDAD_DB_OWNER_URL", owner);
        if (application.role().equals(owner.role())) {
            throw new StartRefused(
                    "OPORTUNIDAD_DB_URL and OPORTUNIDAD_DB_OWNER_URL name one role for both (%s); the one that runs must not migrate."
                            .formatted(owner.role()));
        }
        if (!application.place().equals(owner.place())) {
            throw new StartRefused("OPORTUNIDAD_DB_URL and OPORTUNIDAD_DB_OWNER_URL lead to different databases.");
        }
        if (application.mayCreate()) {
            throw new StartRefused(
                    "The role %s of OPORTUNIDAD_DB_URL may make tables; take that right away (docs/operations.md, \"Roles\")."
                            .formatted(application.role()));
        }
        refuseOpenSeal(databases.sealed(), application, owner);
        if (!owner.mayCreate()) {
            throw new StartRefused(
                    "The role %s of OPORTUNIDAD_DB_OWNER_URL may not make tables; give it CREATE on the database."
                            .formatted(owner.role()));
        }
    }

    /** The sealed schemas have a role of their own, which nobody else may use and which may do nothing else. */
    private static void refuseOpenSeal(DatabaseAddress address, Answer application, Answer owner) {
        var sealed = ask(SEALED, address);
        refuseForgetfulPooler(SEALED, address);
        refuseUnsafe(SEALED, sealed);
        if (sealed.role().equals(application.role()) || sealed.role().equals(owner.role())) {
            throw new StartRefused(
                    "%s names the role %s of another address; what is sealed needs a role of its own (docs/operations.md, \"Roles\")."
                            .formatted(SEALED, sealed.role()));
        }
        if (!sealed.place().equals(owner.place())) {
            throw new StartRefused("%s and OPORTUNIDAD_DB_OWNER_URL lead to different databases.".formatted(SEALED));
        }
        if (sealed.mayCreate()) {
            throw new StartRefused(
                    "The role %s of %s may make tables; take that right away (docs/operations.md, \"Roles\")."
                            .formatted(sealed.role(), SEALED));
        }
        if (application.mayActAs(sealed) || sealed.mayActAs(application)) {
            throw new StartRefused(
                    "The roles of OPORTUNIDAD_DB_URL and %s may act as each other; take that right away (docs/operations.md, \"Roles\")."
                            .formatted(SEALED));
        }
    }

    private static void refuseUnsafe(String variable, Answer answer) {
        if (answer.version() < OLDEST_VERSION) {
            throw new StartRefused(
                    "%s: PostgreSQL 15 or newer is needed; this is %d.".formatted(variable, answer.version() / 10_000));
        }
        if (!answer.encoding().equals("UTF8")) {
            throw new StartRefused("%s: the database must be encoded in UTF8; this one is in %s."
                    .formatted(variable, answer.encoding()));
        }
        if (!answer.forgets().isEmpty()) {
            throw new StartRefused("%s: the server has %s=off and could lose what people saved; switch it on."
                    .formatted(variable, answer.forgets()));
        }
    }

    /**
     * A pooler that lends another session to each transaction and does not carry prepared statements over would run one
     * statement in the place of another. Here one is prepared, its session taken by somebody else, and the statement used again.
     */
    private static void refuseForgetfulPooler(String variable, DatabaseAddress address) {
        try (var first = address.namingStatements().getConnection();
                var second = address.namingStatements().getConnection();
                var prepared = first.prepareStatement("select ?::integer");
                var holding = second.createStatement()) {
            prepared.setInt(1, 1);
            prepared.execute();
            second.setAutoCommit(false);
            holding.execute("select 1");
            // Outside a transaction the driver would quietly prepare it again.
            first.setAutoCommit(false);
            prepared.setInt(1, 2);
            prepared.execute();
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).matches("26000|08P01|42P05")) {
                throw new StartRefused(
                        "%s: a pooler there forgets prepared statements; see docs/operations.md, \"PgBouncer\"."
                                .formatted(variable),
                        e);
            }
            throw new StartRefused("%s: %s.".formatted(variable, reason(e, address)), e);
        }
    }

    private static Answer ask(String variable, DatabaseAddress address) {
        try (var connection = address.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(QUESTION)) {
            rows.next();
            return Answer.from(rows);
        } catch (SQLException e) {
            throw new StartRefused("%s: %s.".formatted(variable, reason(e, address)), e);
        }
    }

    private static String reason(SQLException e, DatabaseAddress address) {
        var place = address.url().replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
        if (isAboutTls(e)) {
            return "no trusted TLS connection to %s; it must be on there, and sslrootcert must name its authority"
                    .formatted(place);
        }
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" -> "the server refuses user %s or the password".formatted(address.user());
            case "3D000" -> "there is no such database (%s)".formatted(place);
            case "42501" -> "user %s may not connect to %s".formatted(address.user(), place);
            case "53300" -> "the server has no connection left";
            case "57P03" -> "the server is still starting or stopping";
            case "08001", "08004", "08006" -> "no PostgreSQL server answers at %s".formatted(place);
            default -> "the database %s cannot be used (%s)".formatted(place, e.getSQLState());
        };
    }

    private static boolean isAboutTls(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException
                    || String.valueOf(cause.getMessage()).matches("(?s).*(SSL|HostnameVerifier).*")) {
                return true;
            }
        }
        return false;
    }

    /** What the server says of itself and of the role that asks. */
    private record Answer(
            String role,
            String place,
            int version,
            String encoding,
            String forgets,
            boolean mayCreate,
            List<String> others) {

        boolean mayActAs(Answer other) {
            return others.contains(other.role());
        }

        static Answer from(ResultSet rows) throws SQLException {
            var forgets = "";
            for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                if (rows.getString(setting).equals("off")) {
                    forgets = setting;
                }
            }
            return new Answer(
                    rows.getString("role"),
                    rows.getString("database") + " " + rows.getString("started"),
                    rows.getInt("version"),
                    rows.getString("encoding"),
                    forgets,
                    rows.getBoolean("may_create") || rows.getBoolean("all_powerful"),
                    List.of(rows.getString("may_act_as").split(" ")));
        }
    }
}
