package org.oportunidad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.TestDatabase;

/** What each of the two roles of the database may do. */
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
