package org.oportunidad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.TestDatabase;

/** What each of the three roles of the database may do. */
class RolesTests {

    private static final String LATER = "select to_char(now() + interval '12 months', '_YYYY_MM')";

    private final Databases databases = TestDatabase.copy();

    @Test
    void runningRoleMakesNoTable() {
        assertThatThrownBy(() -> execute(databases.application(), "create table public.mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(databases.application(), "create schema mine"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(databases.application(), "create temporary table mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    /** The wall behind the pages: whoever gets hold of the program's connections learns nothing, not even how many. */
    @Test
    void runningRoleNeitherReadsNorCountsWhatIsSealed() throws SQLException {
        for (var table : List.of("request", "step", "trained", "moved")) {
            for (var sql : List.of(
                    "select * from referral." + table,
                    "select count(*) from referral." + table,
                    "select exists (select from referral." + table + ")",
                    "delete from referral." + table)) {
                assertThatThrownBy(() -> execute(databases.application(), sql))
                        .as(sql)
                        .hasMessageContaining("permission denied");
            }
            execute(databases.sealed(), "select count(*) from referral." + table);
        }
        assertThatThrownBy(() -> execute(
                        databases.application(),
                        "set role " + databases.sealed().user()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void sealedRoleSeesNothingElseAndMakesNoTable() throws SQLException {
        assertThat(text(databases.sealed(), """
                        select coalesce(string_agg(n.nspname, ', '), '') from pg_namespace n
                        where n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'referral')
                          and has_schema_privilege(n.oid, 'usage')
                        """)).isEmpty();
        for (var sql : List.of(
                "select * from participants.participant",
                "select * from audit.event",
                "select * from public.flyway_schema_history",
                "create table referral.mine (id int)",
                "create schema mine")) {
            assertThatThrownBy(() -> execute(databases.sealed(), sql))
                    .as(sql)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void runningRoleDoesNotSeeTheHistoryOfMigrations() {
        assertThatThrownBy(() -> execute(databases.application(), "select * from public.flyway_schema_history"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void nextYearsMonthsAreMadeByTheOwnerAtEachStart() throws SQLException {
        assertThat(text(databases.owner(), """
                        select count(*) from pg_class c
                        where c.relkind = 'p' and exists
                            (select from pg_class d where d.relnamespace = c.relnamespace and d.relname = c.relname || '_other')
                          and not exists
                            (select from pg_class d where d.relnamespace = c.relnamespace
                             and d.relname = c.relname || to_char(now() + interval '12 months', '_YYYY_MM'))
                        """)).isEqualTo("0");
        execute(databases.owner(), "drop table audit.event" + text(databases.owner(), LATER));

        Migrations.configure(org.flywaydb.core.Flyway.configure(), databases)
                .load()
                .migrate();

        assertThat(text(databases.owner(), "select to_regclass('audit.event" + text(databases.owner(), LATER) + "')"))
                .isNotNull();
        assertThatThrownBy(() ->
                        execute(databases.application(), "delete from audit.event" + text(databases.owner(), LATER)))
                .hasMessageContaining("permission denied");
    }

    @Test
    void wrongPasswordIsRefused() {
        var stranger = new DatabaseAddress(
                databases.application().url(), databases.application().user(), "guess");

        assertThatThrownBy(() -> execute(stranger, "select 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void sortingAndCaseFollowUnicodeWithoutTheMachinesLocale() throws SQLException {
        assertThat(text(databases.application(), "select upper('ñuñoa élite ç')"))
                .isEqualTo("ÑUÑOA ÉLITE Ç");
        assertThat(text(databases.application(), "show data_checksums")).isEqualTo("on");
    }

    static void execute(DatabaseAddress as, String sql) throws SQLException {
        try (var connection = as.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(DatabaseAddress as, String sql) throws SQLException {
        try (var connection = as.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
