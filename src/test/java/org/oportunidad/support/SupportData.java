package org.oportunidad.support;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.CohortStep;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Screen;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running group with a facilitator of its own, so that lists of other tests are not among hers. */
@TestComponent
public class SupportData {

    private final EnrolmentData enrolments;
    private final BulkEnrolments bulk;
    private final Participants participants;
    private final Accounts accounts;
    private final Screen screen;
    private final Cast cast;
    private final ContactHistory history;
    private final JdbcClient db;

    SupportData(
            EnrolmentData enrolments,
            BulkEnrolments bulk,
            Participants participants,
            Accounts accounts,
            Screen screen,
            Cast cast,
            ContactHistory history,
            JdbcClient db) {
        this.enrolments = enrolments;
        this.bulk = bulk;
        this.participants = participants;
        this.accounts = accounts;
        this.screen = screen;
        this.cast = cast;
        this.history = history;
        this.db = db;
    }

    /** A facilitator and the women of her group. */
    public record Group(AccountId facilitator, Supplier<Browser> signIn, CohortId cohort, List<UUID> women) {

        /** A browser of hers, signed in a moment ago. */
        public Browser desk() {
            return signIn.get();
        }

        public UUID first() {
            return women.getFirst();
        }
    }

    /** So many women who started. */
    public Group learning(int women) {
        var group = admitted(women);
        bulk.runCohorts(List.of(new CohortStep(group.cohort(), EnrolmentData.NOW, null)));
        bulk.startAll(group.women().stream()
                .map(woman -> new Step(woman, EnrolmentData.NOW, null))
                .toList());
        return group;
    }

    /** So many women with a place in a group that has not begun. */
    public Group admitted(int women) {
        var facilitator = colleague();
        var cohort = enrolments.cohort("entrepreneurship", "basic", women, facilitator.value());
        var all = enrolments.admitted(cohort, enrolments.openCall(), "entrepreneurship", "basic", women).stream()
                .map(EnrolmentData.Applicant::participant)
                .toList();
        all.forEach(woman -> participants.decide(
                new ParticipantId(woman),
                Map.of(ConsentPurpose.SERVICE, true),
                ConsentEvidence.onScreen("es", EnrolmentData.NOW)));
        accounts.openParticipants(all.stream()
                .map(woman -> new NewAccount(new AccountId(Ids.next()), woman, "es", List.of()))
                .toList());
        return new Group(
                facilitator, () -> screen.as(facilitator, SessionKind.STAFF).language("es"), cohort, all);
    }

    /** The same group, each of whose women was called and answered. */
    public Group welcomed(Group group) {
        history.keepAll(group.women().stream()
                .map(woman -> new LoggedContact(
                        woman,
                        EnrolmentData.NOW.plusSeconds(3_600),
                        group.facilitator().value(),
                        ContactChannel.PHONE,
                        false,
                        ContactReason.WELCOME,
                        ContactResult.REACHED,
                        null,
                        false,
                        null))
                .toList());
        return group;
    }

    /** Another facilitator. */
    public AccountId colleague() {
        return accounts.openStaff("F" + UUID.randomUUID().toString().substring(0, 8), "es", Set.of(Role.FACILITATOR));
    }

    /** A phone of hers. */
    public Browser phone(UUID woman) {
        return screen.as(accounts.ofParticipant(woman).orElseThrow(), SessionKind.SHARED)
                .language("es");
    }

    /** Address of her page. */
    public String path(UUID woman) {
        return requireNonNull(participants
                        .cards(cast.viewer(Cast.CARMEN), List.of(woman))
                        .get(woman))
                .path();
    }

    /** Logs a contact on the screen. */
    public Answer log(Browser desk, UUID woman, String channel, String result, String... fields) {
        var form = desk.post(path(woman) + "/contacts")
                .field("channel", channel)
                .field("reason", "at_risk")
                .field("result", result)
                .field("direction", "out");
        for (int i = 0; i < fields.length; i += 2) {
            form.field(fields[i], fields[i + 1]);
        }
        return form.send();
    }

    /** She was last active then. */
    public void lastSeen(UUID woman, Instant at) {
        db.sql(
                        "update enrolment.enrolment set last_activity_at = :at, started_at = least(started_at, :at) where participant_id = :her")
                .param("her", woman)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** A person found that she needs support. */
    public void atRisk(UUID woman) {
        bulk.atRiskAll(List.of(
                new Step(woman, EnrolmentData.NOW, cast.account(Cast.CARMEN).value())));
    }
}
