package org.oportunidad.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.support.jobs.RaiseWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Her list, her seventy women, and the story of one with twenty thousand entries: none takes much longer than a usual page;
 * measured with {@code --long}, on a machine with nothing else to do.
 */
@ModuleTest
@EnabledIfSystemProperty(named = "long", matches = "true")
@Import({EnrolmentData.class, SupportData.class})
@SuppressWarnings("NullAway.Init")
class SpeedTests {

    private static final int ENTRIES = 20_000;
    private static final int LOOKS = 30;

    /** How much more than the page of a woman with a hundred contacts they may take, whatever else the machine does. */
    private static final int SLOWER = 3;

    private static final int SLACK_MILLIS = 50;

    @Autowired
    SupportData support;

    @Autowired
    ContactHistory history;

    @Autowired
    RaiseWork work;

    @Test
    void seventyWomenAndTwentyThousandContactsOpenAtOnce() {
        var group = support.learning(70);
        group.women().forEach(woman -> support.lastSeen(woman, Instant.now().minus(Duration.ofDays(12))));
        history.keepAll(contacts(group.first(), group.facilitator().value(), ENTRIES));
        group.women().stream()
                .skip(1)
                .forEach(woman ->
                        history.keepAll(contacts(woman, group.facilitator().value(), 100)));
        work.raise();
        var desk = group.desk();

        var usual = median(desk, support.path(group.women().get(1)));
        assertThat(median(desk, support.path(group.first()))).isLessThanOrEqualTo(SLOWER * usual + SLACK_MILLIS);
        assertThat(median(desk, support.path(group.first()) + "?kind=contact"))
                .isLessThanOrEqualTo(SLOWER * usual + SLACK_MILLIS);
        assertThat(median(desk, "/work")).isLessThanOrEqualTo(SLOWER * usual + SLACK_MILLIS);
        assertThat(median(desk, "/caseload")).isLessThanOrEqualTo(SLOWER * usual + SLACK_MILLIS);
    }

    /** Milliseconds that half of the looks take at most, after some that warm up. */
    private static long median(Browser desk, String path) {
        for (int i = 0; i < 10; i++) {
            desk.get(path);
        }
        var times = IntStream.range(0, LOOKS)
                .mapToLong(i -> {
                    var began = System.nanoTime();
                    assertThat(desk.get(path).status()).isEqualTo(200);
                    return (System.nanoTime() - began) / 1_000_000;
                })
                .sorted()
                .toArray();
        System.out.println(path.replaceAll("[A-Za-z0-9_-]{22}", "{handle}") + ": p50 " + times[LOOKS / 2] + " ms, p95 "
                + times[LOOKS * 95 / 100] + " ms");
        return times[LOOKS / 2];
    }

    private static List<LoggedContact> contacts(UUID woman, UUID by, int number) {
        var contacts = new ArrayList<LoggedContact>();
        for (int i = 0; i < number; i++) {
            contacts.add(new LoggedContact(
                    woman,
                    EnrolmentData.NOW.minus(Duration.ofMinutes(30L * i + 60)),
                    by,
                    ContactChannel.WHATSAPP,
                    false,
                    ContactReason.NUDGE,
                    i % 3 == 0 ? ContactResult.REACHED : ContactResult.NO_ANSWER,
                    null,
                    false,
                    i % 4 == 0 ? "Va bien, estudia de noche." : null));
        }
        return contacts;
    }
}
