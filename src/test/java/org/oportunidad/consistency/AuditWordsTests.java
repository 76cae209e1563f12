package org.oportunidad.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The auditor reads words, not codes. */
class AuditWordsTests {

    private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.[a-z]+(?:_[a-z]+)*)\"");

    /** Names of limits, which look like actions. */
    private static final Pattern LIMIT = Pattern.compile("identity\\.(?:class|shown)");

    @Test
    void everyActionThatIsWrittenToTheAuditHasWords() {
        var words = Sources.ending("identity/auditing/messages.properties")
                .getFirst()
                .text();
        var actions = new TreeSet<String>();
        for (var source : Sources.ending(".java")) {
            if (source.text().contains("import org.oportunidad.audit.AuditEvent;")) {
                ACTION.matcher(source.text())
                        .results()
                        .map(found -> found.group(1))
                        .forEach(actions::add);
            }
        }

        assertThat(actions).hasSizeGreaterThan(40).contains("participant.viewed", "learning.task_marked");
        assertThat(actions)
                .filteredOn(action -> !LIMIT.matcher(action).matches())
                .allMatch(action -> words.contains("identity.auditing.action." + action + "="));
    }
}
