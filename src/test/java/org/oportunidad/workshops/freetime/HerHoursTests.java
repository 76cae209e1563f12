package org.oportunidad.workshops.freetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Her free hours on her own page: told, changed, taken back, and nobody else's. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class HerHoursTests {

    private static final String HERE = "/agenda/hours";

    @Autowired
    Screen screen;

    @Autowired
    Accounts accounts;

    @Autowired
    Participants participants;

    @Autowired
    List<PersonalRecords> records;

    @Autowired
    FreeTimes times;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private final UUID woman = UUID.randomUUID();
    private AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void aWoman() {
        participants.open(new Registration(
                new ParticipantId(woman),
                PersonalDetails.NOTHING.withNames("Elena Castro"),
                Registration.Via.SELF,
                Map.of(),
                null,
                clock.instant()));
        account = accounts.openParticipant(woman, "es");
    }

    @Test
    void whatSheTicksStaysTicked() {
        var sent = phone().post(HERE)
                .field("part", "mo_am")
                .field("part", "sa_ev")
                .field("part", "nonsense")
                .send();

        assertThat(sent.status()).isEqualTo(303);
        var page = phone().get(HERE);
        assertThat(page.html().select("input[name=part][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("mo_am", "sa_ev");
        phone().post(HERE).send();
        assertThat(phone().get(HERE).html().select("input[name=part][checked]")).isEmpty();
        for (var language : List.of("en", "fr", "ar", "hi", "ht")) {
            assertThat(phone().language(language).get(HERE).status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsInTheTableTellsNothing() {
        taken("WORK").send();

        var kept = db.sql("select sealed from workshops.free_time where participant_id = :her")
                .param("her", woman)
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("13:00", "WORK");
    }

    @Test
    void aTimeThatIsTakenIsListedAndCanBeRemoved() {
        assertThat(taken("").send().status()).isEqualTo(303);

        assertThat(phone().get(HERE).fragment("#taken").text()).contains("lunes · miércoles", "13:00", "15:00");
        phone().post(HERE + "/taken/0").field("_method", "DELETE").send();
        assertThat(phone().get(HERE).fragment("#taken").text()).doesNotContain("lunes · miércoles");
    }

    @Test
    void wrongTimesAreSaidBesideTheFieldAndStay() {
        var refused = phone().post(HERE + "/taken")
                .field("from", "15:00")
                .field("until", "13:00")
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fragment("#f-days-about").text()).contains("un día");
        assertThat(refused.fragment("#f-from-about").text()).contains("más tarde");
        assertThat(refused.fragment("#f-from").val()).isEqualTo("15:00");
        assertThat(phone().post(HERE + "/taken/abc")
                        .field("_method", "DELETE")
                        .send()
                        .status())
                .isBetween(400, 404);
        for (var i = 0; i < FreeTime.MOST_TAKEN; i++) {
            taken("").send();
        }
        assertThat(taken("").send().status()).isEqualTo(422);
    }

    @Test
    void aReasonIsAskedAndKeptOnlyWhileSheAgrees() {
        assertThat(phone().get(HERE).html().select("#f-reason")).isEmpty();
        taken("PRAYER").send();
        assertThat(phone().get(HERE).text()).doesNotContain("Oración");

        phone().post("/my-data/consents/sensitive-profile")
                .field("answer", "yes")
                .send();
        taken("PRAYER").send();

        assertThat(phone().get(HERE).fragment("#taken ul").text()).contains("Oración");
    }

    @Test
    void herExportHasThemAndHerErasureTakesThem() {
        taken("").send();
        var hers = records.stream()
                .filter(one -> one.schema().equals("workshops"))
                .findFirst()
                .orElseThrow();

        assertThat(hers.export(woman).toString()).contains("13:00–15:00");
        hers.eraseAll(Set.of(woman));

        assertThat(times.ofAll(List.of(woman))).isEmpty();
    }

    @Test
    void twoRecordsOfOneWomanAreJoinedAndParted() {
        taken("").send();
        var other = UUID.randomUUID();
        var hers = records.stream()
                .filter(one -> one.schema().equals("workshops"))
                .findFirst()
                .orElseThrow();

        var moved = hers.merge(woman, other);

        assertThat(times.of(other).taken()).hasSize(1);
        assertThat(times.of(woman).taken()).isEmpty();
        hers.unmerge(woman, other, moved);
        assertThat(times.of(woman).taken()).hasSize(1);
        assertThat(times.of(other).taken()).isEmpty();
    }

    @Test
    void sheTakesThemBack() {
        taken("").send();

        phone().post(HERE).field("_method", "DELETE").send();

        assertThat(times.ofAll(List.of(woman))).isEmpty();
        assertThat(screen.as(Cast.INES).get(HERE).status()).isEqualTo(404);
        assertThat(screen.as(Cast.CARMEN).get(HERE).status()).isEqualTo(404);
    }

    private org.oportunidad.kit.Form taken(String reason) {
        return phone().post(HERE + "/taken")
                .field("days", "MONDAY")
                .field("days", "WEDNESDAY")
                .field("from", "13:00")
                .field("until", "15:00")
                .field("reason", reason);
    }

    private Browser phone() {
        return screen.as(account, SessionKind.OWN).language("es");
    }
}
