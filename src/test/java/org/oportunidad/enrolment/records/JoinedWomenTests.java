package org.oportunidad.enrolment.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;
import static org.oportunidad.enrolment.EnrolmentData.TODAY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.credentials.CertificateType;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.credentials.NewCertificate;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.forms.Forms;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Deliveries;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.LearningData;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two records of one woman, each with a life of its own: joined and parted through the screen, nothing is lost. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class JoinedWomenTests {

    private static final List<String> ROWS = List.of(
            "enrolment.application",
            "enrolment.enrolment",
            "learning.unit_progress",
            "learning.quiz_answer",
            "learning.task_version",
            "workshops.seat",
            "workshops.attendance",
            "workshops.catch_up",
            "workshops.evaluation",
            "workshops.excuse",
            "workshops.attendee",
            "messaging.message",
            "credentials.certificate",
            "forms.response");

    private static final String PROGRESS = "learning.unit_progress";

    @Autowired
    LearningData learning;

    @Autowired
    Participants participants;

    @Autowired
    Credentials credentials;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Messages messages;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Forms forms;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Test
    void nothingOfEitherRecordIsLostAndUndoGivesEachItsOwn() {
        var kept = life(2, "entrepreneurship/basic");
        var joined = life(4, "employment/basic");
        var before = Map.of(kept, counts(kept), joined, counts(joined));
        assertThat(before.get(joined).values()).allMatch(rows -> rows > 0);
        var carmen = screen.as(Cast.CARMEN);
        var page = card(kept).path();

        join(carmen, kept, joined);

        ROWS.stream()
                .filter(table -> !table.equals(PROGRESS))
                .forEach(table -> assertThat(count(table, kept) + count(table, joined))
                        .as(table)
                        .isEqualTo(
                                before.get(kept).get(table) + before.get(joined).get(table)));
        assertThat(count(PROGRESS, joined))
                .as("a unit that both began is one now, with what either did of it")
                .isZero();
        assertThat(counts(kept))
                .containsEntry("credentials.certificate", 2)
                .containsEntry("forms.response", 2)
                .containsEntry("messaging.message", 2)
                .containsEntry("learning.unit_progress", 4);
        assertThat(carmen.get(page).html().select(".timeline li, ol li, ul li").text())
                .as("the places of both are told on her page")
                .contains("cupo");
        assertThat(steps(page, carmen)).isGreaterThanOrEqualTo(2 * 5);

        var merge = db.sql("select id from participants.merge where from_id = :id")
                .param("id", joined)
                .query(UUID.class)
                .single();
        carmen.post("/duplicates/merges/{id}/undoing", merge).send();

        assertThat(counts(kept)).isEqualTo(before.get(kept));
        assertThat(counts(joined)).isEqualTo(before.get(joined));
    }

    @Test
    void whoSaidTwoWomenByMistakeLooksAtThemAgain() {
        var carmen = screen.as(Cast.CARMEN);
        var one = life(1, "again-one");
        var other = life(1, "again-other");
        alike(one, other);

        decide(carmen, one, other, "different");
        assertThat(carmen.get("/duplicates").text()).contains("Fichas de dos mujeres distintas");
        assertThat(waits(one, other)).isFalse();

        decide(carmen, one, other, "undecided");
        assertThat(waits(one, other)).isTrue();
    }

    /** A woman with a place, lessons, a certificate, a message and a form. */
    private UUID life(int units, String subject) {
        var woman = learning.admitted();
        var id = woman.participant();
        learning.studied(woman, units);
        learning.sendTask(woman, "Sé coser y ordenar cuentas.");
        participants.decide(
                new ParticipantId(id), Map.of(ConsentPurpose.SERVICE, true), ConsentEvidence.onScreen("es", NOW));
        credentials.issueAll(List.of(new NewCertificate(id, CertificateType.ROUTE, subject, TODAY)));
        messages.send(new OutgoingMessage(Ids.next(), id, "enrolment.waitlist.admitted", Map.of(), Purpose.SERVICE));
        deliveries.to(id);
        forms.open(new ResponseId(Ids.next()), "diagnostico", id);
        wentToAWorkshop(woman);
        return id;
    }

    /** She came for a part, made up for the rest and said what she thought. */
    private void wentToAWorkshop(LearningData.Woman woman) {
        var carmen = screen.as(Cast.CARMEN);
        var cohort = enrolments.placeOf(woman.participant()).orElseThrow().cohort();
        var planned =
                workshops.planned(carmen, workshops.series(carmen, cohort.value(), false), TODAY.minusDays(4), "10:00");
        workshops.publish(carmen, planned, 0);
        var phone = learning.phone(woman);
        workshops.take(phone, planned);
        workshops.cameForAPart(carmen, planned, 0, card(woman.participant()).handle(), 40);
        workshops.catchUp(phone, planned, 0, "Vendo pan");
        workshops.evaluate(phone, planned, 0, "Más ejemplos");
        phone.post(planned.herPath(1) + "/excuse").field("reason", "care").send();
        phone.post("/agenda/room").field("nickname", "Luna").send();
    }

    private void join(Browser carmen, UUID kept, UUID joined) {
        decide(carmen, kept, joined, "left");
    }

    private void decide(Browser carmen, UUID left, UUID right, String decision) {
        var answer = carmen.post("/duplicates")
                .field("left", card(left).handle())
                .field("right", card(right).handle())
                .field("decision", decision)
                .send();
        assertThat(answer.status()).isEqualTo(303);
    }

    /** The program noticed that the two look alike, if it has not by itself by now. */
    private void alike(UUID one, UUID other) {
        db.sql("""
                insert into participants.duplicate (left_id, right_id, reasons, found_at)
                values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), '{contact}', :at)
                on conflict do nothing
                """)
                .param("one", one)
                .param("other", other)
                .param("at", NOW.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private boolean waits(UUID one, UUID other) {
        return db.sql(
                        "select decision is null from participants.duplicate where :one in (left_id, right_id) and :other in (left_id, right_id)")
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private ParticipantCard card(UUID woman) {
        return participants.cards(cast.viewer(Cast.CARMEN), List.of(woman)).get(woman);
    }

    private static int steps(String page, Browser desk) {
        return desk.get(page).html().select("section:has(h2) li").size();
    }

    private Map<String, Integer> counts(UUID woman) {
        var counts = new LinkedHashMap<String, Integer>();
        ROWS.forEach(table -> counts.put(table, count(table, woman)));
        return counts;
    }

    private int count(String table, UUID woman) {
        return db.sql("select count(*) from " + table + " where participant_id = :id")
                .param("id", woman)
                .query(Integer.class)
                .single();
    }
}
