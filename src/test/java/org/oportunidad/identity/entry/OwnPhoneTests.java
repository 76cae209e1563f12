package org.oportunidad.identity.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Her PIN, her own phone and the shared one, the class code and the code on paper. */
@ModuleTest
class OwnPhoneTests {

    private static final String PIN = "271828";

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    private final UUID woman = UUID.randomUUID();
    private AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void aWomanOfHerOwn() {
        account = accounts.openParticipant(woman, "es");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aSharedPhoneEndsAfterTwentyMinutesOfRest() {
        var browser = screen.as(account, SessionKind.SHARED);
        clock.advance(Duration.ofMinutes(20));

        assertThat(browser.get("/home").location()).startsWith("/sign-in");
    }

    @Test
    void aSharedPhoneInUseGoesOn() {
        var browser = screen.as(account, SessionKind.SHARED);
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(browser.get("/home").status()).isEqualTo(200);
        }
    }

    @Test
    void herOwnPhoneAsksForThePinAfterTenMinutesAndGoesOnWhereSheWas() {
        var browser = withPin();
        clock.advance(Duration.ofMinutes(10));

        assertThat(browser.get("/account").location()).isEqualTo("/unlock?next=%2Faccount");
        assertThat(browser.get("/unlock").status()).isEqualTo(200);
        var answer = browser.post("/unlock")
                .field("pin", PIN)
                .field("next", "/account")
                .send();

        assertThat(answer.location()).isEqualTo("/account");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void aLockedPhoneStaysLockedUntilThePin() {
        var browser = withPin();
        clock.advance(Duration.ofMinutes(10));
        browser.get("/home");
        clock.reset();

        assertThat(browser.get("/home").location()).startsWith("/unlock");
        assertThat(browser.post("/account/language")
                        .field("language", "en")
                        .send()
                        .location())
                .startsWith("/unlock");
    }

    @Test
    void fiveWrongPinsSignThePhoneOut() {
        var browser = withPin();
        clock.advance(Duration.ofMinutes(10));

        for (int i = 0; i < 4; i++) {
            assertThat(browser.post("/unlock").field("pin", "000001").send().status())
                    .isEqualTo(422);
        }
        assertThat(browser.post("/unlock").field("pin", "000001").send().location())
                .isEqualTo("/sign-in");
        assertThat(browser.cookie("session")).isEmpty();
    }

    @Test
    void anEasyPinIsRefusedBesideTheField() {
        var browser = screen.as(account, SessionKind.SHARED);

        for (var easy : List.of("111111", "123456", "987654", "12345", "")) {
            var answer =
                    browser.post("/pin").field("pin", easy).field("again", easy).send();
            assertThat(answer.status()).as(easy).isEqualTo(422);
            assertThat(answer.fragment("#f-pin").attr("aria-invalid")).isEqualTo("true");
        }
    }

    @Test
    void aPinMayBeTypedInArabicDigits() {
        var browser = screen.as(account, SessionKind.SHARED);
        browser.post("/pin").field("pin", "٢٧١٨٢٨").field("again", PIN).send();

        clock.advance(Duration.ofMinutes(11));
        var answer = browser.post("/step-up").field("pin", PIN).send();

        assertThat(answer.location()).isEqualTo("/home");
    }

    @Test
    void choosingAPinNeedsAFreshProof() {
        var browser = screen.as(account, SessionKind.SHARED);
        clock.advance(Duration.ofMinutes(11));

        assertThat(browser.get("/pin").location()).isEqualTo("/step-up?next=%2Fpin");
    }

    @Test
    void handingOverLeavesNothingThatOpens() {
        var browser = screen.as(account, SessionKind.SHARED);
        var next = browser.copy();

        var answer = browser.post("/hand-over").send();

        assertThat(answer.location()).isEqualTo("/handed-over");
        assertThat(answer.header("Clear-Site-Data")).contains("cache");
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(next.get("/home").location()).startsWith("/sign-in");
    }

    @Test
    void aShownCodeOpensOnceByItsDigits() {
        var shown = accounts.showCode(cast.viewer(Cast.INES), woman);

        var first = screen.anybody().post("/enter").field("code", shown.code()).send();
        var second = screen.anybody().post("/enter").field("code", shown.code()).send();

        assertThat(first.location()).isEqualTo("/home");
        assertThat(second.status()).isEqualTo(422);
    }

    @Test
    void aShownLinkIsUsedByItsButtonNotByALook() {
        var shown = accounts.showCode(cast.viewer(Cast.INES), woman);
        var path = shown.link().replaceFirst("^https?://[^/]+", "");
        var browser = screen.anybody();

        assertThat(browser.get(path).status()).isEqualTo(200);
        assertThat(browser.get(path).status()).isEqualTo(200);
        assertThat(browser.post(path).field("phone", "own").send().location()).isEqualTo("/pin?own=yes");
    }

    @Test
    void aShownCodeEndsAfterTenMinutesAndWhenAnotherIsShown() {
        var first = accounts.showCode(cast.viewer(Cast.INES), woman);
        var second = accounts.showCode(cast.viewer(Cast.INES), woman);
        assertThat(screen.anybody()
                        .post("/enter")
                        .field("code", first.code())
                        .send()
                        .status())
                .isEqualTo(422);

        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(screen.anybody()
                        .post("/enter")
                        .field("code", second.code())
                        .send()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aClassCodeOpensWithHerPinForFourHours() {
        withPin();
        var opened = accounts.openClass(cast.viewer(Cast.INES), List.of(woman), null);

        assertThat(enterClass(opened.code(), PIN)).isEqualTo(303);
        assertThat(enterClass(opened.code(), "314159")).isEqualTo(422);

        clock.advance(Duration.ofHours(4));
        assertThat(enterClass(opened.code(), PIN)).isEqualTo(422);
    }

    @Test
    void manyWomenTypingCodesAtOnceDoNotWaitForEachOther() throws Exception {
        List<Callable<Integer>> tries = Stream.of("/enter", "/enter/class")
                .flatMap(path -> Stream.generate(() -> path).limit(24))
                .map(path -> (Callable<Integer>) () -> screen.anybody()
                        .post(path)
                        .field("code", "1234 5678 9012")
                        .field("board", "1234 5678")
                        .field("pin", PIN)
                        .send()
                        .status())
                .toList();
        try (var women = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(women.invokeAll(tries))
                    .allSatisfy(tried -> assertThat(tried.get()).isEqualTo(422));
        }
    }

    @Test
    void aClassCodeIsOnlyForTheWomenOfThatClass() {
        withPin();
        var other = accounts.openClass(cast.viewer(Cast.INES), List.of(), null);

        assertThat(enterClass(other.code(), PIN)).isEqualTo(422);
    }

    private int enterClass(String code, String pin) {
        return screen.anybody()
                .post("/enter/class")
                .field("board", code)
                .field("pin", pin)
                .send()
                .status();
    }

    private Browser withPin() {
        var browser = screen.as(account, SessionKind.SHARED);
        var answer = browser.post("/pin")
                .field("pin", PIN)
                .field("again", PIN)
                .field("own", "yes")
                .send();
        assertThat(answer.location()).isEqualTo("/home");
        return browser;
    }
}
