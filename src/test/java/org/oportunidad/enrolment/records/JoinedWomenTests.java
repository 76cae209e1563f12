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
import org.oportunidad.forms.Forms;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.LearningData;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.outbox.Dispatch;
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
            "messaging.message",
            "credentials.certificate",
            "forms.response");

    @Autowired
    LearningData learning;

    @Autowired
    Participants participants;

    @Autowired
    Credentials credentials;

    @Autowired
    Messages messages;

    @Autowired
    Dispatch dispatch;

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

        ROWS.forEach(table -> assertThat(count(table, kept) + count(table, joined))
                .as(table)
                .isEqualTo(before.get(kept).get(table) + before.get(joined).get(table)));
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
        dispatch.all();
        forms.open(new ResponseId(Ids.next()), "diagnostico", id);
        return id;
    }

    private void join(Browser carmen, UUID kept, UUID joined) {
        var answer = carmen.post("/duplicates")
                .field("left", card(kept).handle())
                .field("right", card(joined).handle())
                .field("decision", "left")
                .send();
        assertThat(answer.status()).isEqualTo(303);
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
