package org.oportunidad.referral.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.StaffLeft;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Person;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.platform.Ids;
import org.oportunidad.referral.ReferralData;
import org.oportunidad.referral.ReferralData.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;

/** A focal point hears who wants to talk, and nobody else does. */
@ModuleTest
@Import(ReferralData.class)
@SuppressWarnings("NullAway.Init")
class DeskTests {

    private static final String WORDS = "Me pasa algo que solo digo aquí";

    @Autowired
    ReferralData data;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void clockRuns() {
        clock.reset();
    }

    @Test
    void focalPointTakesReadsFollowsAndCloses() {
        var focal = data.focalPoint();
        var desk = focal.browser();
        var her = asked(WORDS);
        assertThat(desk.get("/home").text()).contains("Escucha");
        var list = desk.get("/talks");
        assertThat(list.text())
                .contains(her.name(), "Espera")
                .doesNotContain(WORDS)
                .doesNotContain("Huaiquil");
        assertThat(desk.get(data.path(her.participant())).status())
                .as("not before she takes it")
                .isEqualTo(404);
        var reads = reads(focal);

        var path = desk.post(data.path(her.participant()) + "/taking").send().location();
        var page = desk.get(path);

        assertThat(page.title()).isEqualTo("Escucha");
        assertThat(page.text())
                .contains(her.name(), WORDS, "Como dijo en sus datos", "+569")
                .doesNotContain("Huaiquil");
        assertThat(reads(focal)).isEqualTo(reads + 1);
        assertThat(her.browser().get("/talk").text()).contains(focal.name() + " ya lo tiene en sus manos");

        assertThat(note(desk, path, "TRIED", "").status()).isEqualTo(303);
        assertThat(her.browser().get("/talk").text()).contains("Intentamos contactarte");
        assertThat(note(desk, path, "REACHED", "Hablamos con calma.").status()).isEqualTo(303);
        assertThat(desk.get(path).text()).contains("Hablamos con calma.", "Ya hablaron");
        assertThat(her.browser().get("/talk").text()).contains("Ya hablamos").doesNotContain("con calma");

        var without = desk.post(path + "/closing").field("last", "Fin").send();
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Elige en qué quedó");
        assertThat(desk.post(path + "/closing")
                        .field("outcome", "GUIDED")
                        .send()
                        .location())
                .isEqualTo(path);
        assertThat(data.state(her.participant())).isEqualTo("CLOSED");
        assertThat(her.browser().get("/talk").text()).contains("Cerramos tu pedido anterior");
        assertThat(desk.get("/talks").text()).doesNotContain(her.name());

        desk.post(path + "/reopening").send();
        assertThat(data.state(her.participant())).isEqualTo("REACHED");
    }

    @Test
    void everybodyElseOfTheStaffFindsNothing() {
        var focal = data.focalPoint();
        var her = asked(WORDS);
        var path = data.path(her.participant());
        focal.browser().post(path + "/taking").send();

        for (var person : List.<Person>of(Cast.INES, Cast.CARMEN, Cast.PAULA, Cast.LUCIA, Cast.VALERIA)) {
            var browser = screen.as(person);
            for (var address : List.of("/talks", path)) {
                assertThat(browser.get(address).status())
                        .as(person.name() + address)
                        .isEqualTo(404);
            }
            for (var address : List.of("/taking", "/steps", "/closing", "/release", "/reopening")) {
                assertThat(browser.post(path + address).send().status())
                        .as(person.name() + address)
                        .isEqualTo(404);
            }
            assertThat(browser.get("/home").text()).doesNotContain("Escucha");
        }
        var other = data.focalPoint().browser();
        assertThat(other.get(path).status())
                .as("another focal point, before it is late")
                .isEqualTo(404);
        assertThat(other.get("/talks").text()).doesNotContain(her.name());
        assertThat(data.state(her.participant())).isEqualTo("TAKEN");
    }

    @Test
    void secondWhoTakesIsToldThatAnotherOneHasIt() {
        var her = asked("");
        var path = data.path(her.participant());
        var first = data.focalPoint().browser();
        var second = data.focalPoint().browser();
        var key = Ids.next();

        assertThat(first.post(path + "/taking").field("_key", key).send().location())
                .isEqualTo(path);
        assertThat(first.post(path + "/taking").field("_key", key).send().location())
                .isEqualTo(path);
        var late = second.post(path + "/taking").send();

        assertThat(late.follow().text()).contains("ya la tomó otra persona");
        assertThat(second.get(path).status()).isEqualTo(404);
        assertThat(steps(her)).isOne();
    }

    @Test
    void sameNoteTwiceStandsOnce() {
        var her = asked("");
        var path = data.path(her.participant());
        var desk = data.focalPoint().browser();
        desk.post(path + "/taking").send();
        var key = Ids.next();

        for (var again = 0; again < 2; again++) {
            desk.post(path + "/steps")
                    .field("_key", key)
                    .field("kind", "REACHED")
                    .field("note", "Una vez")
                    .send();
        }

        assertThat(steps(her)).isEqualTo(2);
        assertThat(note(desk, path, "NOTE", "").status())
                .as("a note without words")
                .isEqualTo(422);
        assertThat(note(desk, path, "", "Algo").fragment("#f-note").text()).isEqualTo("Algo");
    }

    @Test
    void whatIsNotFollowedInTimePassesToTheOthers() {
        var her = asked(WORDS);
        var path = data.path(her.participant());
        var first = data.focalPoint();
        first.browser().post(path + "/taking").send();
        var second = data.focalPoint();

        clock.advance(Duration.ofDays(20));

        var desk = second.browser();
        assertThat(desk.get("/home").text()).contains("pasada");
        assertThat(desk.get("/talks").text()).contains(her.name(), "Pasada de hora");
        assertThat(desk.post(path + "/taking").send().location()).isEqualTo(path);
        assertThat(desk.get(path).text()).contains(WORDS);
        assertThat(first.browser().get(path).status()).isEqualTo(404);
        note(desk, path, "REACHED", "");
        assertThat(desk.get("/talks").text()).contains(her.name());
        assertThat(first.browser().get("/talks").text()).as("it was followed").doesNotContain(her.name());
    }

    @Test
    void whoGivesItBackReadsItNoMore() {
        var her = asked(WORDS);
        var path = data.path(her.participant());
        var desk = data.focalPoint().browser();
        desk.post(path + "/taking").send();

        assertThat(desk.post(path + "/release").send().location()).isEqualTo("/talks");

        assertThat(desk.get(path).status()).isEqualTo(404);
        assertThat(data.state(her.participant())).isEqualTo("WAITING");
    }

    @Test
    void whatSheTookBackIsGoneFromTheDesk() {
        var her = asked(WORDS);
        var path = data.path(her.participant());
        var desk = data.focalPoint().browser();
        desk.post(path + "/taking").send();

        her.browser().post("/talk/withdrawal").send();

        assertThat(desk.get(path).status()).isEqualTo(404);
        assertThat(note(desk, path, "REACHED", "").status()).isEqualTo(404);
        assertThat(desk.get("/talks").text()).doesNotContain(her.name());
    }

    @Test
    void whoLeavesTheTeamHearsNothingMoreAndOthersDo(Scenario scenario) {
        var her = asked("");
        var path = data.path(her.participant());
        var focal = data.focalPoint();
        focal.browser().post(path + "/taking").send();

        var released = scenario.publish(new StaffLeft(focal.account(), cast.account(Cast.PAULA), clock.instant()))
                .andWaitForStateChange(() -> data.state(her.participant()), "WAITING"::equals);
        released.andVerify(state -> assertThat(state).isEqualTo("WAITING"));

        assertThat(focal.browser().get("/talks").status()).isEqualTo(404);
        assertThat(data.focalPoint().browser().get("/talks").text()).contains(her.name());
    }

    private Somebody asked(String words) {
        data.focalPoint();
        var her = data.woman();
        assertThat(her.browser().post("/talk").field("words", words).send().status())
                .isEqualTo(303);
        return her;
    }

    private static org.oportunidad.kit.Answer note(Browser desk, String path, String kind, String note) {
        return desk.post(path + "/steps")
                .field("kind", kind)
                .field("note", note)
                .send();
    }

    private int steps(Somebody her) {
        return data.sealed()
                .sql("""
                        select count(*) from referral.step s join referral.request r on r.id = s.request_id
                        where r.participant_id = :her
                        """)
                .param("her", her.participant())
                .query(Integer.class)
                .single();
    }

    private int reads(Somebody focal) {
        return db.sql("""
                        select count(*) from audit.event
                        where action = 'referral.read' and actor_id = :focal and subject_id is null
                        """)
                .param("focal", focal.account().value())
                .query(Integer.class)
                .single();
    }
}
