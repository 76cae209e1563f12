package org.oportunidad.identity.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.LoginKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.SentCodes;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asks for codes learns from neither words nor time whether a contact is known; a flood shuts nobody out. */
@ModuleTest
class NobodyLearnsWhoIsKnownTests {

    private static final int RUNS = 250;
    private static final int WARM_UP = 40;
    private static final double MOST_MILLIS_APART = 5;

    @Autowired
    Screen screen;

    @Autowired
    Accounts accounts;

    @Autowired
    SentCodes sent;

    @Autowired
    RateLimits limits;

    @Autowired
    JdbcClient db;

    private final Random dice = new Random(7);
    private final UUID woman = UUID.randomUUID();
    private final String known = "known." + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void aWomanWithAnEmail() {
        accounts.openParticipant(woman, "es");
        accounts.addLogin(woman, LoginKind.EMAIL, known);
        forgetTries();
    }

    @AfterEach
    void forgetTries() {
        db.sql("delete from platform.bucket").update();
    }

    @Test
    void askingAndGuessingTakeAsLongForWhoIsKnownAsForNobody() {
        measure(WARM_UP);

        var times = measure(RUNS);

        assertThat(Math.abs(median(times.askKnown) - median(times.askNobody)))
                .as("asking for a code, ms apart: %s and %s", median(times.askKnown), median(times.askNobody))
                .isLessThan(MOST_MILLIS_APART);
        assertThat(Math.abs(median(times.guessKnown) - median(times.guessNobody)))
                .as("typing a wrong one, ms apart: %s and %s", median(times.guessKnown), median(times.guessNobody))
                .isLessThan(MOST_MILLIS_APART);
        assertThat(times.differences).isEmpty();
    }

    @Test
    void whenTheWholeCountryAsksCodesGrowLongerAndNobodyIsTurnedAway() {
        var account = accounts.ofParticipant(woman).orElseThrow();
        var quiet = screen.anybody().at("10.9.1.1");
        ask(quiet, known);
        assertThat(sent.next(account.value())).matches("\\d{6}");

        assertThat(takeAllOfTheCountry()).isGreaterThanOrEqualTo(RequestCode.PER_COUNTRY.times() - 1);
        var flooded = screen.anybody().at("10.9.2.1");
        var toKnown = ask(flooded, known);
        takeAllOfTheCountry();
        var nobody = screen.anybody().at("10.9.3.1");
        var toNobody = ask(nobody, "nobody." + UUID.randomUUID() + "@example.org");

        assertThat(toKnown.status()).isEqualTo(303);
        assertThat(toNobody.location()).isEqualTo(toKnown.location());
        assertThat(nobody.get("/sign-in/code").text())
                .isEqualTo(flooded.get("/sign-in/code").text());
        var code = sent.next(account.value());
        assertThat(code).matches("\\d{3} \\d{3} \\d{3}");
        assertThat(flooded.post("/sign-in/code").field("code", code).send().status())
                .isEqualTo(303);
        assertThat(flooded.get("/home").status()).isEqualTo(200);
    }

    /** Takes codes, as many browsers would, until there is none left; one comes back every second. */
    private int takeAllOfTheCountry() {
        var given = 0;
        while (limits.take(RequestCode.PER_COUNTRY, RequestCode.WHOLE_COUNTRY)) {
            given++;
        }
        return given;
    }

    /** Milliseconds of each request, and answers that were not the same. */
    private record Times(
            List<Double> askKnown,
            List<Double> askNobody,
            List<Double> guessKnown,
            List<Double> guessNobody,
            List<String> differences) {

        Times() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** In turns of a random order, each from a network of its own, as many attackers would. */
    private Times measure(int runs) {
        var times = new Times();
        for (var run = 0; run < runs; run++) {
            forgetTries();
            var knownFirst = dice.nextBoolean();
            var first = one(knownFirst, times);
            var second = one(!knownFirst, times);
            if (!first.equals(second)) {
                times.differences.add(first + " / " + second);
            }
        }
        return times;
    }

    private String one(boolean isKnown, Times times) {
        var browser = screen.anybody().at("10.%d.%d.1".formatted(dice.nextInt(256), dice.nextInt(256)));
        var contact = isKnown ? known : "nobody." + UUID.randomUUID() + "@example.org";
        var asked = timed(isKnown ? times.askKnown : times.askNobody, () -> ask(browser, contact));
        var guessed = timed(
                isKnown ? times.guessKnown : times.guessNobody,
                () -> browser.post("/sign-in/code").field("code", "000 000").send());
        return asked.status() + " " + asked.location() + " " + asked.bytes().length + " " + guessed.status() + " "
                + guessed.text();
    }

    private static Answer timed(List<Double> times, java.util.function.Supplier<Answer> request) {
        var start = System.nanoTime();
        var answer = request.get();
        times.add((System.nanoTime() - start) / 1e6);
        return answer;
    }

    private static double median(List<Double> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static Answer ask(Browser browser, String contact) {
        return browser.post("/sign-in").field("contact", contact).send();
    }
}
