package org.oportunidad.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oportunidad.platform.database.StartRefused;

/** What a start for real people demands, and what a demonstration chooses by itself. */
class StartSettingsTests {

    private static final Map<String, String> SAFE = Map.of(
            "OPORTUNIDAD_URL", "https://programa.example.org/",
            "OPORTUNIDAD_KEYS", "/srv/keys",
            "OPORTUNIDAD_DB_URL", "postgresql://app@db/oportunidad",
            "OPORTUNIDAD_DB_OWNER_URL", "postgresql://owner@db/oportunidad",
            "OPORTUNIDAD_DB_SEALED_URL", "postgresql://sealed@db/oportunidad");

    @Test
    void safeSettingsAreAccepted() {
        var settings = production(SAFE, "--data=/srv/data", "--port=9000");

        assertThat(settings.publicUrl()).isEqualTo("https://programa.example.org");
        assertThat(settings.host()).isEqualTo("localhost");
        assertThat(settings.port()).isEqualTo(9000);
    }

    @Test
    void startWithoutKeysIsRefused() {
        assertRefused(without("OPORTUNIDAD_KEYS"), "OPORTUNIDAD_KEYS");
    }

    @Test
    void keysInsideTheDataAreRefused() {
        assertRefused(with("OPORTUNIDAD_KEYS", "/srv/data/keys"), "inside the data");
    }

    @Test
    void startWithoutHttpsIsRefused() {
        assertRefused(without("OPORTUNIDAD_URL"), "OPORTUNIDAD_URL");
        assertRefused(with("OPORTUNIDAD_URL", "http://programa.example.org"), "https://");
        assertRefused(with("OPORTUNIDAD_URL", "https://"), "https://");
        assertRefused(with("OPORTUNIDAD_URL", "nonsense %%"), "https://");
    }

    @Test
    void oneAddressOfTheDatabaseWithoutTheOtherIsRefused() {
        assertRefused(without("OPORTUNIDAD_DB_OWNER_URL"), "OPORTUNIDAD_DB_OWNER_URL");
        assertRefused(without("OPORTUNIDAD_DB_URL"), "OPORTUNIDAD_DB_URL");
        assertRefused(without("OPORTUNIDAD_DB_SEALED_URL"), "OPORTUNIDAD_DB_SEALED_URL");
    }

    @Test
    void onlyListedProxiesAreBelieved() {
        assertThat(production(SAFE, "--data=/srv/data").trustedProxies()).isEmpty();
        assertThat(production(with("OPORTUNIDAD_TRUSTED_PROXIES", "127.0.0.1, ::1,10.1.0.0/16"), "--data=/srv/data")
                        .trustedProxies())
                .isEqualTo("127.0.0.1/32,::1/128,10.1.0.0/16");
        assertRefused(with("OPORTUNIDAD_TRUSTED_PROXIES", ".*"), "OPORTUNIDAD_TRUSTED_PROXIES");
    }

    @Test
    void throwingAwayDataBelongsToTheDemonstrationOnly() {
        assertThatThrownBy(() -> production(SAFE, "--data=/srv/data", "--fresh"))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void badPortOrUnknownOptionIsRefused() {
        for (var option : new String[] {"--port=0", "--port=99999", "--port=many", "--colour=red", "--data"}) {
            assertThatThrownBy(() -> production(SAFE, option)).as(option).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void demonstrationNeverTouchesTheDatabaseOfRealPeople() {
        var settings = StartSettings.of(new String[] {"demo", "--data=/tmp/x/data"}, SAFE);

        assertThat(settings.databaseUrl()).isNull();
        assertThat(settings.keys()).isEqualTo(Path.of("/tmp/x/keys"));
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
    }

    @Test
    void keysOfADemonstrationElsewhereLieBesideItsData() {
        assertThat(StartSettings.of(new String[] {"demo", "--data=/tmp/x/two"}, Map.of())
                        .keys())
                .isEqualTo(Path.of("/tmp/x/two-keys"));
    }

    private static void assertRefused(Map<String, String> environment, String words) {
        assertThatThrownBy(() -> production(environment, "--data=/srv/data"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    private static StartSettings production(Map<String, String> environment, String... options) {
        var arguments = new String[options.length + 1];
        arguments[0] = "start";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return StartSettings.of(arguments, environment);
    }

    private static Map<String, String> without(String name) {
        var changed = new HashMap<>(SAFE);
        changed.remove(name);
        return changed;
    }

    private static Map<String, String> with(String name, String value) {
        var changed = new HashMap<>(SAFE);
        changed.put(name, value);
        return changed;
    }
}
