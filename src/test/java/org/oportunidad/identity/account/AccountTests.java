package org.oportunidad.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/** Her own account: language, where she is signed in, signing out. */
@ModuleTest
class AccountTests {

    @Autowired
    Screen screen;

    @Autowired
    Accounts accounts;

    private AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void aWomanOfHerOwn() {
        account = accounts.openParticipant(UUID.randomUUID(), "es");
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        var phone = screen.as(account, SessionKind.OWN);
        var computer = screen.as(account, SessionKind.SHARED);

        assertThat(phone.post("/account/sessions/end").send().location()).isEqualTo("/sign-in");

        assertThat(phone.get("/home").location()).startsWith("/sign-in");
        assertThat(computer.get("/home").location()).startsWith("/sign-in");
    }

    @Test
    void sheEndsOneOfHerSessionsFromTheList() {
        var lost = screen.as(account, SessionKind.OWN);
        var here = screen.as(account, SessionKind.SHARED);
        var action = here.get("/account")
                .fragment("form[action*=sessions][action$=end]")
                .attr("action");

        assertThat(here.post(action).send().location()).isEqualTo("/account");

        assertThat(lost.get("/home").location()).startsWith("/sign-in");
        assertThat(here.get("/home").status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        screen.as(account, SessionKind.OWN);
        var action = screen.as(account, SessionKind.SHARED)
                .get("/account")
                .fragment("form[action*=sessions][action$=end]")
                .attr("action");
        var other = screen.as(accounts.openParticipant(UUID.randomUUID(), "es"), SessionKind.SHARED);

        assertThat(other.post(action).send().status()).isEqualTo(404);
    }

    @Test
    void herLanguageIsKeptWithHerAccount() {
        var browser = screen.as(account, SessionKind.SHARED);

        browser.post("/account/language").field("language", "ar").send();

        var page = browser.get("/account").html();
        assertThat(page.select("html").attr("lang")).isEqualTo("ar");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("#f-language option[selected]").val()).isEqualTo("ar");
    }

    @Test
    void thePageOfSigningOutInAHurryGoesElsewhere() {
        var browser = screen.as(account, SessionKind.SHARED);

        var answer = browser.post("/sign-out").field("exit", "yes").send();

        assertThat(answer.header("Refresh")).startsWith("0; url=https://");
        assertThat(browser.cookie("session")).isEmpty();
    }
}
