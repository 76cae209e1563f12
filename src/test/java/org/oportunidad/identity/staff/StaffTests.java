package org.oportunidad.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.CARMEN;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.Cast.PAULA;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Grants;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Scope;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Person;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The team: who may invite and change whom, and what that takes. */
@ModuleTest
class StaffTests {

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    StaffTable table;

    @Autowired
    Invitations invitations;

    @Autowired
    TestClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void nobodyButAnAdministratorGivesARoleAsWideAsHerOwn() {
        for (var held : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))) {
            assertThat(RoleLattice.givableBy(Set.of(held))).doesNotContain(held, Role.ADMINISTRATOR);
        }
        assertThat(RoleLattice.givableBy(Set.of(Role.COORDINATOR))).containsExactly(Role.FACILITATOR);
        assertThat(RoleLattice.givableBy(Set.of(Role.FACILITATOR, Role.MONITORING, Role.AUDITOR)))
                .isEmpty();
    }

    @Test
    void aCoordinatorCannotMintACoordinator() {
        var answer = invite(screen.as(CARMEN), "Olga " + UUID.randomUUID(), Role.COORDINATOR);

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void anInvitationIsShownOnceAndOpensOnce() {
        var answer = invite(screen.as(CARMEN), "Marta " + UUID.randomUUID(), Role.FACILITATOR);
        var path = answer.fragment("#f-link").val().replaceFirst("^https?://[^/]+", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(screen.anybody().get(path).text()).contains("Crear mi llave de acceso");
        var secret = path.substring(path.lastIndexOf('/') + 1);
        var invitation = invitations.find(secret).orElseThrow();
        assertThat(invitations.use(secret, invitation, "")).isTrue();
        assertThat(invitations.use(secret, invitation, "")).isFalse();
        assertThat(screen.anybody().get(path).status()).isEqualTo(404);
    }

    @Test
    void anInvitationEndsAfterThreeDays() {
        var answer = invite(screen.as(CARMEN), "Nora " + UUID.randomUUID(), Role.FACILITATOR);
        var path = answer.fragment("#f-link").val().replaceFirst("^https?://[^/]+", "");

        clock.advance(Duration.ofDays(3).plusSeconds(1));

        assertThat(screen.anybody().get(path).status()).isEqualTo(404);
    }

    @Test
    void rolesAreChangedOnlyAfterAFreshProof() {
        var paula = screen.as(PAULA);
        clock.advance(Duration.ofMinutes(11));

        var answer = paula.post("/staff/{handle}/roles", handle(INES))
                .field("role", Role.AUDITOR.name())
                .send();

        assertThat(answer.location()).startsWith("/step-up");
    }

    @Test
    void changingRolesSignsTheColleagueOutAndTakesEffect() {
        var olga = accounts.openStaff("Olga " + UUID.randomUUID(), "es", Set.of(Role.FACILITATOR));
        var browser = screen.as(olga, SessionKind.STAFF);

        screen.as(PAULA)
                .post("/staff/{handle}/roles", handle(olga))
                .field("role", Role.AUDITOR.name())
                .send();

        assertThat(browser.get("/home").location()).startsWith("/sign-in");
        assertThat(screen.as(olga, SessionKind.STAFF).get("/audit").status()).isEqualTo(200);
    }

    @Test
    void nobodyChangesHerselfOrSomebodyBeyondHer() {
        var carmen = screen.as(CARMEN);

        assertThat(close(carmen, handle(CARMEN))).isEqualTo(404);
        assertThat(close(carmen, handle(PAULA))).isEqualTo(404);
        assertThat(close(screen.as(PAULA), handle(PAULA))).isEqualTo(404);
    }

    @Test
    void aClosedAccountIsOut() {
        var olga = accounts.openStaff("Olga " + UUID.randomUUID(), "es", Set.of(Role.FACILITATOR));
        var browser = screen.as(olga, SessionKind.STAFF);

        assertThat(close(screen.as(CARMEN), handle(olga))).isEqualTo(303);

        assertThat(browser.get("/home").location()).startsWith("/sign-in");
    }

    @Test
    void aGrantThatEndedOpensNothing() {
        var now = clock.instant();
        var olga = accounts.openStaff("Olga " + UUID.randomUUID(), "es", Set.of(Role.FACILITATOR));
        grants.give(olga, olga, Role.AUDITOR, Scope.COUNTRY, now, now.plus(Duration.ofMinutes(5)));
        var browser = screen.as(olga, SessionKind.STAFF);
        assertThat(browser.get("/audit").status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(5));

        assertThat(browser.get("/audit").status()).isEqualTo(404);
    }

    @Test
    void givingAGrantTwiceIsOneGrant() {
        var cohort = Scope.cohort(UUID.randomUUID());
        var ines = cast.account(INES);
        grants.give(ines, ines, Role.FACILITATOR, cohort, clock.instant(), null);
        grants.give(ines, ines, Role.FACILITATOR, cohort, clock.instant(), null);
        assertThat(grants.scopes(ines, Role.FACILITATOR, "cohort")).containsOnlyOnce(cohort);

        grants.end(ines, ines, Role.FACILITATOR, cohort);
        assertThat(grants.scopes(ines, Role.FACILITATOR, "cohort")).doesNotContain(cohort);
    }

    private static org.oportunidad.kit.Answer invite(Browser by, String name, Role role) {
        return by.post("/staff/invitations")
                .field("name", name)
                .field("role", role.name())
                .send();
    }

    private static int close(Browser by, String handle) {
        return by.post("/staff/{handle}/closure", handle).send().status();
    }

    private String handle(Person person) {
        return handle(cast.account(person));
    }

    private String handle(AccountId account) {
        return table.all(Clock.systemUTC().instant()).stream()
                .filter(colleague -> colleague.account().equals(account))
                .findFirst()
                .orElseThrow()
                .handle();
    }
}
