package org.oportunidad.identity.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The code on the board and her own PIN: what opens, until when, and what guessing comes to. */
@ModuleTest
class ClassCodeTests {

    private static final String PIN = "428713";
    private static final int TRIES_A_CLASS = 60;
    private static final int TRIES_AN_ADDRESS = 120;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private final UUID woman = UUID.randomUUID();
    private AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void aWomanWithAPin() {
        account = accounts.openParticipant(woman, "es");
        pin(account);
    }

    @AfterEach
    void timeGoesOnAndTriesAreForgotten() {
        clock.reset();
        db.sql("delete from platform.bucket").update();
    }

    @Test
    void sheComesInOnASharedPhone() {
        var browser = screen.anybody();

        var entered = enter(browser, board(woman), PIN);

        assertThat(entered.location()).isEqualTo("/home");
        assertThat(browser.get("/home").status()).isEqualTo(200);
        clock.advance(SessionKind.SHARED.idle());
        assertThat(browser.get("/home").location()).startsWith("/sign-in");
    }

    @Test
    void itOpensUntilTheFourthHourIsOver() {
        var board = board(woman);

        clock.advance(Duration.ofHours(4).minusSeconds(1));
        assertThat(enter(screen.anybody(), board, PIN).status()).isEqualTo(303);
        clock.advance(Duration.ofSeconds(1));
        assertThat(enter(screen.anybody(), board, PIN).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000 0000", "1234", "99999999999999999999", "\u0664\u0665", "' or 1=1 --"})
    void aWrongCodeIsSaidKindlyBesideTheField(String board) {
        board(woman);

        var refused = enter(screen.anybody(), board, PIN);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fragment("#f-board").attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.fragment("#f-pin").attr("value")).isEmpty();
    }

    @Test
    void aWrongPinAndAWrongCodeLookAlike() {
        var board = board(woman);

        var wrongPin = enter(screen.anybody(), board, "428714");
        var wrongCode = enter(screen.anybody(), "0000 0000", PIN);

        assertThat(wrongPin.status()).isEqualTo(wrongCode.status());
        assertThat(wrongPin.text()).isEqualTo(wrongCode.text());
    }

    @Test
    void sixtyWrongPinsCloseTheClassCodeForEverybody() {
        var board = board(woman);
        for (var guess = 0; guess < TRIES_A_CLASS; guess++) {
            enter(screen.anybody().at("10.1.%d.1".formatted(guess)), board, "000000");
        }

        assertThat(enter(screen.anybody(), board, PIN).status()).isEqualTo(422);
        assertThat(enter(screen.anybody(), board(woman), PIN).status())
                .as("the facilitator opens another")
                .isEqualTo(303);
    }

    @Test
    void guessesFromOneNetworkAreCounted() {
        var tries = java.util.stream.IntStream.rangeClosed(0, TRIES_AN_ADDRESS)
                .mapToObj(guess -> enter(screen.anybody().at("10.2.3." + guess), "0000 0000", "000000"))
                .toList();

        assertThat(tries.getFirst().status()).isEqualTo(422);
        assertThat(tries.getLast().status()).isEqualTo(429);
        assertThat(tries.getLast().header("Retry-After")).isEqualTo("60");
        assertThat(enter(screen.anybody().at("10.2.4.1"), board(woman), PIN).status())
                .isEqualTo(303);
    }

    @Test
    void twoWomenOfOneClassWithTheSamePinDoNotComeInAsEachOther() {
        var second = UUID.randomUUID();
        pin(accounts.openParticipant(second, "es"));

        assertThat(enter(screen.anybody(), board(woman, second), PIN).status()).isEqualTo(422);
    }

    private String board(UUID... women) {
        return accounts.openClass(cast.viewer(Cast.INES), List.of(women), null).code();
    }

    private void pin(AccountId of) {
        screen.as(of, SessionKind.SHARED)
                .post("/pin")
                .field("pin", PIN)
                .field("again", PIN)
                .send();
    }

    private static Answer enter(Browser browser, String board, String pin) {
        return browser.post("/enter/class")
                .field("board", board)
                .field("pin", pin)
                .send();
    }
}
