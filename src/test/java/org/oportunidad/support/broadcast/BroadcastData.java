package org.oportunidad.support.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.Reach;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.support.SupportData.Group;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Women who can be reached, broadcasts to their group, and the turns that the program takes. */
@TestComponent
public class BroadcastData {

    private static final AtomicInteger NUMBERS = new AtomicInteger(60_000_000);

    private final Participants participants;
    private final Reach reach;
    private final RunBroadcasts run;
    private final MessagingData messaging;
    private final TestClock clock;
    private final JdbcClient db;

    BroadcastData(
            Participants participants,
            Reach reach,
            RunBroadcasts run,
            MessagingData messaging,
            TestClock clock,
            JdbcClient db) {
        this.participants = participants;
        this.reach = reach;
        this.run = run;
        this.messaging = messaging;
        this.clock = clock;
        this.db = db;
    }

    /** They said yes to messages and gave a phone of their own, on which they want them so. */
    public Group reachable(Group group, SafeContact.Channel wish) {
        group.women().forEach(woman -> reachable(woman, wish));
        return group;
    }

    public void reachable(UUID woman, SafeContact.Channel wish) {
        assertThat(participants.update(
                        null,
                        new ParticipantId(woman),
                        PersonalDetails.NOTHING
                                .withPhone("+569" + NUMBERS.incrementAndGet())
                                .withSafeContact(
                                        new SafeContact(SafeContact.Phone.OWN, wish, null, null, false, null))))
                .isEmpty();
        participants.decide(
                new ParticipantId(woman),
                Map.of(ConsentPurpose.MESSAGES, true),
                ConsentEvidence.onScreen("es", EnrolmentData.NOW));
        if (wish == SafeContact.Channel.WHATSAPP) {
            reach.whatsApp(woman, true, null);
        }
    }

    /** A draft of a change that is counted; its address. */
    public String counted(Browser desk, Group group) {
        var draft = desk.post("/broadcasts").field("text", "change").send().location();
        var answer = write(desk, draft, group, "El taller pasa a la sala grande");
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    public Answer write(Browser desk, String draft, Group group, String what) {
        return desk.post(draft)
                .field("v_what", what)
                .field("v_day", EnrolmentData.TODAY.plusDays(3))
                .field("cohort", group.cohort())
                .send();
    }

    /** Gives it out of hand as she sees it. */
    public Answer submit(Browser desk, String path) {
        return desk.post(path + "/submission")
                .field("digest", digest(desk, path))
                .send();
    }

    public Answer approve(Browser desk, String path) {
        return desk.post(path + "/approval").field("digest", digest(desk, path)).send();
    }

    /** The fingerprint that stands in the form of the page; what nobody offers is asked of the database. */
    public String digest(Browser desk, String path) {
        var field = desk.get(path).html().selectFirst("input[name=digest]");
        return field == null
                ? db.sql("select digest from support.broadcast where id = :id")
                        .param("id", id(path))
                        .query(String.class)
                        .single()
                : field.val();
    }

    /** So many turns, five seconds apart, and whatever they brought under way is settled. */
    public void turns(int turns) {
        for (int i = 0; i < turns; i++) {
            run.all();
            clock.advance(Duration.ofSeconds(5));
        }
        messaging.settle();
    }

    /** Until all had their turn. */
    public void finish(String path) {
        for (int i = 0; i < 100 && List.of("SENDING", "APPROVED").contains(state(path)); i++) {
            turns(3);
        }
    }

    public String state(String path) {
        return db.sql("select state from support.broadcast where id = :id")
                .param("id", id(path))
                .query(String.class)
                .single();
    }

    /** How many messages were tried for each woman of the group who got any. */
    public List<Integer> tries(Group group) {
        return new ArrayList<>(db.sql("""
                        select count(*) from messaging.delivery
                        where participant_id = any(:women) and template like 'support.broadcast.%'
                        group by participant_id
                        """)
                .param("women", group.women().toArray(UUID[]::new))
                .query(Integer.class)
                .list());
    }

    public static UUID id(String path) {
        return UUID.fromString(path.substring("/broadcasts/".length()).split("[/?]", -1)[0]);
    }

    /** What the report says of a fact or a standing. */
    public static int said(Answer page, String selector) {
        return page.html().select("#report tr[" + selector + "] td").stream()
                .mapToInt(cell -> Integer.parseInt(cell.text()))
                .sum();
    }
}
