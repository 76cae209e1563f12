package org.oportunidad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.TestDatabase;

/** What each of the two roles of the database may do. */
class RolesTests {

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
