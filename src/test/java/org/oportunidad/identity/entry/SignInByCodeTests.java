package org.oportunidad.identity.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.LoginKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.SentCodes;
import org.oportunidad.kit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in by a code sent to a contact, and what guessing, racing and waiting do to it. */
@ModuleTest
class SignInByCodeTests {

    @Autowired
    Screen screen;

    @Autowired
    Accounts accounts;

    @Autowired
    SentCodes codes;

    @Autowired
    TestClock clock;

    private final UUID woman = UUID.randomUUID();
    private final String email = "rosa." + UUID.randomUUID() + "@example.org";
    private AccountId rosa = new AccountId(new UUID(0, 0));

    @BeforeEach
    void aWomanWithAnEmail() {
        rosa = accounts.openParticipant(woman, "es");
        accounts.addLogin(woman, LoginKind.EMAIL, email);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void rightCodeLeadsToHerPage() {
        var browser = asked(email);

        var answer = enter(browser, codes.next(rosa.value()));

        assertThat(answer.location()).isEqualTo("/home");
        assertThat(browser.get("/home").status()).isEqualTo(200);
    }

    @Test
    void unknownContactGetsTheSameAnswer() {
        var known = screen.anybody();
        var unknown = screen.anybody();

        var toKnown = ask(known, email);
        var toUnknown = ask(unknown, "nobody." + UUID.randomUUID() + "@example.org");

        assertThat(toUnknown.status()).isEqualTo(toKnown.status());
        assertThat(toUnknown.location()).isEqualTo(toKnown.location());
        assertThat(text(unknown.get("/sign-in/code"))).isEqualTo(text(known.get("/sign-in/code")));
        assertThat(text(enter(unknown, "000000"))).isEqualTo(text(enter(known, "000000")));
    }

    @Test
    void aCodeWorksOnlyInTheBrowserThatAskedForIt() {
        asked(email);
        var code = codes.next(rosa.value());
        var other = asked("somebody." + UUID.randomUUID() + "@example.org");

        assertThat(enter(other, code).status()).isEqualTo(422);
    }

    @Test
    void aCodeWorksOnce() {
        var browser = asked(email);
        var thief = browser.copy();
        var code = codes.next(rosa.value());

        assertThat(enter(browser, code).status()).isEqualTo(303);
        assertThat(enter(thief, code).status()).isEqualTo(422);
    }

    @Test
    void aCodeEndsAfterTenMinutes() {
        var browser = asked(email);
        var code = codes.next(rosa.value());

        clock.advance(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(enter(browser, code).status()).isEqualTo(422);
    }

    @Test
    void aTapWithoutACodeCostsNoTry() {
        var browser = asked(email);
        var code = codes.next(rosa.value());

        for (int tap = 0; tap < 6; tap++) {
            assertThat(enter(browser, " ").text()).contains("Escribe el código que te mandamos.");
        }

        assertThat(enter(browser, code).status()).isEqualTo(303);
    }

    @Test
    void twoHundredGuessesAtOnceAreFiveTries() throws Exception {
        var browser = asked(email);
        var code = codes.next(rosa.value());

        var answers = atOnce(200, () -> enter(browser.copy(), "not it"));

        assertThat(answers).allMatch(answer -> answer.status() == 422);
        assertThat(answers.stream().filter(a -> a.text().contains("Puedes probar")))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(enter(browser, code).status())
                .as("even the right one comes too late")
                .isEqualTo(422);
    }

    @Test
    void aRightCodeRacedHasOneWinner() throws Exception {
        var browser = asked(email);
        var code = codes.next(rosa.value());

        var answers = atOnce(50, () -> enter(browser.copy(), code));

        assertThat(answers.stream().filter(a -> a.status() == 303)).hasSize(1);
    }

    @Test
    void whatCannotBeAContactIsSaidBesideTheField() {
        var answer = ask(screen.anybody(), "rosa arroba correo");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fragment("#f-contact").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.fragment("#f-contact").val()).isEqualTo("rosa arroba correo");
    }

    @Test
    void theSeventhCodeInAnHourIsTooMany() {
        var contact = "often." + UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 6; i++) {
            asked(contact);
        }

        assertThat(ask(screen.anybody(), contact).status()).isEqualTo(429);
    }

    @Test
    void signingInChangesTheSecretOfTheSession() {
        var browser = asked(email);
        enter(browser, codes.next(rosa.value()));
        var before = browser.cookie("session");
        var old = browser.copy();

        ask(browser, email);
        enter(browser, codes.next(rosa.value()));

        assertThat(browser.cookie("session")).isPresent().isNotEqualTo(before);
        assertThat(old.get("/home").location()).startsWith("/sign-in");
    }

    @Test
    void afterSigningInSheComesBackToWhereSheWasGoing() {
        var browser = screen.anybody();
        var sent = browser.get("/account");
        assertThat(sent.location()).isEqualTo("/sign-in?next=%2Faccount");

        browser.post("/sign-in")
                .field("contact", email)
                .field("next", "/account")
                .send();
        var answer = browser.post("/sign-in/code")
                .field("code", codes.next(rosa.value()))
                .field("next", "/account")
                .send();

        assertThat(answer.location()).isEqualTo("/account");
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        var browser = asked(email);

        var answer = browser.post("/sign-in/code")
                .field("code", codes.next(rosa.value()))
                .field("next", "//elsewhere.example/")
                .send();

        assertThat(answer.location()).isEqualTo("/home");
    }

    private Browser asked(String contact) {
        var browser = screen.anybody();
        assertThat(ask(browser, contact).status()).isEqualTo(303);
        return browser;
    }

    private static Answer ask(Browser browser, String contact) {
        return browser.post("/sign-in").field("contact", contact).send();
    }

    private static Answer enter(Browser browser, String code) {
        return browser.post("/sign-in/code").field("code", code).send();
    }

    private static String text(Answer answer) {
        return answer.status() + " " + answer.text();
    }

    private static List<Answer> atOnce(int times, Callable<Answer> piece) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Answer>>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(piece));
            }
            var answers = new ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
