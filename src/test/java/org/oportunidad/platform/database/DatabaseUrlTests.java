package org.oportunidad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Addresses of a server as operators write them. */
class DatabaseUrlTests {

    @Test
    void bothWaysOfWritingMeanTheSame() {
        var expected = new DatabaseAddress("jdbc:postgresql://db.example:6432/cl", "app", "p+ss w@rd");

        assertThat(DatabaseUrl.parse("X", "postgresql://app:p%2Bss%20w%40rd@db.example:6432/cl"))
                .isEqualTo(expected);
        assertThat(DatabaseUrl.parse("X", "jdbc:postgresql://db.example:6432/cl?user=app&password=p+ss%20w@rd"))
                .isEqualTo(expected);
    }

    @Test
    void otherParametersStay() {
        assertThat(DatabaseUrl.parse("X", "postgres://app:x@db/cl?sslmode=verify-full")
                        .url())
                .isEqualTo("jdbc:postgresql://db/cl?sslmode=verify-full");
    }

    @Test
    void nonsenseIsRefusedWithoutRepeatingThePassword() {
        for (var text : new String[] {
            "secret",
            "mysql://a:secret@b/c",
            "postgresql://a:secret@b",
            "postgresql://b/c?password=secret",
            "jdbc:",
            "pg secret"
        }) {
            assertThatThrownBy(() -> DatabaseUrl.parse("OPORTUNIDAD_DB_URL", text))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("OPORTUNIDAD_DB_URL")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void passwordNeverShowsInText() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/cl", "app", "secret").toString())
                .doesNotContain("secret");
    }
}
