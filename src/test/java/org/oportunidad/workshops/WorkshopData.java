package org.oportunidad.workshops;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.PlannedWorkshops.Planned;
import org.oportunidad.kit.Screen;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cohort of Inés with its women, and the workshops she plans for it. */
@TestComponent
public class WorkshopData {

    public static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    private final EnrolmentData enrolments;
    private final Accounts accounts;
    private final Participants participants;
    private final Cast cast;
    private final Screen screen;
    private final PlannedWorkshops workshops;
    private final JdbcClient jdbc;

    WorkshopData(
            EnrolmentData enrolments,
            Accounts accounts,
            Participants participants,
            Cast cast,
            Screen screen,
            PlannedWorkshops workshops,
            JdbcClient jdbc) {
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.participants = participants;
        this.cast = cast;
        this.screen = screen;
        this.workshops = workshops;
        this.jdbc = jdbc;
    }

    /** A woman with her phone and the handle of her page. */
    public record Woman(UUID participant, String handle, Browser phone) {}

    /** A cohort and its women. */
    public record Group(UUID cohort, List<Woman> women) {

        public Woman first() {
            return women.getFirst();
        }
    }

    public Group group(int size) {
        var cohort = enrolments.cohort(
                "entrepreneurship", "basic", size, cast.account(Cast.INES).value());
        var women = enrolments.admitted(cohort, enrolments.openCall(), "entrepreneurship", "basic", size).stream()
                .map(EnrolmentData.Applicant::participant)
                .toList();
        var cards = participants.cards(cast.viewer(Cast.CARMEN), women);
        return new Group(
                cohort.value(),
                women.stream()
                        .map(woman -> woman(woman, cards.get(woman).handle()))
                        .toList());
    }

    private Woman woman(UUID participant, String handle) {
        accounts.openParticipants(List.of(new NewAccount(new AccountId(Ids.next()), participant, "es", List.of())));
        participants.decide(
                new ParticipantId(participant),
                Map.of(ConsentPurpose.SERVICE, true),
                ConsentEvidence.onScreen("es", EnrolmentData.NOW));
        var account = accounts.ofParticipant(participant).orElseThrow();
        return new Woman(
                participant, handle, screen.as(account, SessionKind.SHARED).language("es"));
    }

    /** Templates of the messages to her, sent or on their way. */
    public List<String> told(Woman woman) {
        return jdbc.sql("select template from messaging.outbox where participant_id = ? order by queued_at, id")
                .param(woman.participant())
                .query(String.class)
                .list();
    }

    /** Another phone of hers, signed in now: after the clock has moved. */
    public Browser again(Woman woman) {
        var account = accounts.ofParticipant(woman.participant()).orElseThrow();
        return screen.as(account, SessionKind.SHARED).language("es");
    }

    public Browser ines() {
        return screen.as(Cast.INES);
    }

    /** A mandatory workshop of three hours whose first session of two is over. */
    public Planned begun(Group group) {
        return section(group, LocalDate.now(SANTIAGO).minusDays(4), "10:00");
    }

    /** A mandatory workshop of three hours with its first of two sessions on that day. */
    public Planned section(Group group, LocalDate day, String time) {
        return workshops.planned(ines(), workshops.series(ines(), group.cohort(), true), day, time);
    }

    /** A workshop whose first session began ten minutes ago. */
    public Planned now(Group group) {
        var begun = ZonedDateTime.now(SANTIAGO).minusMinutes(10);
        return section(
                group,
                begun.toLocalDate(),
                begun.toLocalTime().withSecond(0).withNano(0).toString().substring(0, 5));
    }

    /** Sends the list of a session with one answer for each woman. */
    public org.oportunidad.kit.Answer rollCall(Planned planned, int session, Map<Woman, String> presences, String why) {
        var form = ines().post(planned.sessionPath(session) + "/roll-call");
        presences.forEach((woman, presence) -> form.field("presence-" + woman.handle(), presence));
        return form.field("why", why).send();
    }
}
