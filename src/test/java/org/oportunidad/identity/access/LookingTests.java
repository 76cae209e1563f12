package org.oportunidad.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.AllRoutes;
import org.oportunidad.kit.Answers;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.oportunidad.kit.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the program, looked at by everybody with real things in its address: looking changes nothing. */
@ModuleTest
class LookingTests {

    /** What looking leaves behind on purpose: who read what of whom, and that a lesson was opened. */
    private static final Pattern TRACES =
            Pattern.compile("insert into audit\\.event\\b.*|with seen as \\( insert into learning\\.unit_progress\\b.*"
                    + "insert into learning\\.fact [^;]+ from seen\\) select .*");

    @Autowired
    AllRoutes routes;

    @Autowired
    World world;

    @Autowired
    Screen screen;

    @Test
    void noPageChangesAnything() {
        var made = world.make(Answers.ORDINARY);
        var browsers = new ArrayList<Browser>(
                List.of(screen.anybody(), world.phone(made.her()), world.phone(made.classmate())));
        Cast.ALL.forEach(person -> browsers.add(screen.as(person)));
        browsers.add(screen.as(World.SARA));
        var changes = new ArrayList<String>();
        for (var browser : browsers) {
            for (var route : routes.gets()) {
                var look = Statements.during(() -> browser.copy().get(made.path(route.pattern())));
                look.writes().stream()
                        .map(LookingTests::plain)
                        .filter(sql -> !TRACES.matcher(sql).matches())
                        .forEach(sql -> changes.add(route + ": " + sql));
            }
        }

        assertThat(changes).isEmpty();
    }

    private static String plain(String sql) {
        return sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
