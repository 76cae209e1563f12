package org.oportunidad.support.broadcast;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.messaging.MessageTexts;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.text.Formats;
import org.oportunidad.platform.text.Language;
import org.oportunidad.programme.Country;
import org.oportunidad.support.broadcast.Broadcast.State;
import org.oportunidad.support.broadcast.WomanTable.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Queues the messages of broadcasts, some a minute and by day. A woman is marked in the transaction that queues her message
 * under her own key: after a crash she is either queued or not, and never twice.
 */
@Component
public class RunBroadcasts {

    private static final Logger log = LoggerFactory.getLogger(RunBroadcasts.class);
    private static final UUID PROGRAM = new UUID(0, 0);
    private static final int TURNS_A_MINUTE = 12;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(40);

    private final BroadcastTable table;
    private final WomanTable women;
    private final AudienceTable audiences;
    private final MoveBroadcast moves;
    private final Messages messages;
    private final MessageTexts texts;
    private final Formats formats;
    private final Country country;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunBroadcasts(
            BroadcastTable table,
            WomanTable women,
            AudienceTable audiences,
            MoveBroadcast moves,
            Messages messages,
            MessageTexts texts,
            Formats formats,
            Country country,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.women = women;
        this.audiences = audiences;
        this.moves = moves;
        this.messages = messages;
        this.texts = texts;
        this.formats = formats;
        this.country = country;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One turn for each that is under way; one that fails does not hold up the others. */
    public void all() {
        for (var id : table.moving(clock.instant())) {
            try {
                transaction.executeWithoutResult(status -> table.hold(id).ifPresent(this::turn));
            } catch (RuntimeException e) {
                log.error(
                        "A broadcast could not go on and is tried again: {}",
                        e.getClass().getName());
            }
        }
    }

    private void turn(Broadcast one) {
        var now = clock.instant();
        var until = one.approvalUntil();
        if (one.state() == State.APPROVED && one.needsApproval() && (until == null || until.isBefore(now))) {
            table.lapse(one.id(), now);
            note(one, "support.broadcast_lapsed");
            return;
        }
        if (!isDay(now)) {
            return;
        }
        if (isHalted(one)) {
            moves.stop(one.id(), "TEMPLATE", null);
            note(one, "support.broadcast_halted");
            return;
        }
        if (one.state() == State.APPROVED) {
            table.start(one.id(), now);
        }
        queueSome(one, now);
        women.keepOutcomes(one.id());
        if (women.allHadTheirTurn(one.id())) {
            table.end(one.id(), State.FINISHED, null, now);
            note(one, "support.broadcast_finished");
        }
    }

    /** The hours of the country in which messages may arrive at those who told none of their own. */
    private boolean isDay(Instant now) {
        var hour = now.atZone(country.zone()).getHour();
        var opens = country.parameter("quiet-until-hour");
        var closes = country.parameter("quiet-from-hour");
        return opens <= closes ? hour >= opens && hour < closes : hour >= opens || hour < closes;
    }

    /** Whether the channel stopped the text since somebody last decided to let it go. */
    private boolean isHalted(Broadcast one) {
        var languages = women.onWhatsApp(one.id());
        var since = one.resumedAt() == null ? Instant.EPOCH : one.resumedAt();
        return !languages.isEmpty()
                && texts.halted(one.text().template(), languages, since).isPresent();
    }

    private void queueSome(Broadcast one, Instant now) {
        var most = country.parameter("broadcast-a-minute");
        var room = Math.min(
                Math.max(1, most / TURNS_A_MINUTE),
                most - women.queuedSince(one.id(), now.minus(Duration.ofMinutes(1))));
        if (room <= 0) {
            return;
        }
        var turns = women.next(one.id(), room);
        var fits = audiences.among(
                one.audience(), turns.stream().map(Turn::participantId).toList(), now);
        var queued = new ArrayList<OutgoingMessage>();
        var gone = new ArrayList<UUID>();
        var twice = new ArrayList<UUID>();
        var seen = new HashSet<UUID>();
        for (var turn : turns) {
            var language = fits.get(turn.participantId());
            if (turn.twice() || !seen.add(turn.participantId())) {
                twice.add(turn.id());
            } else if (language == null) {
                gone.add(turn.id());
            } else {
                queued.add(message(one, turn, Language.of(language).orElse(Language.ES)));
            }
        }
        women.leaveOut(one.id(), gone, "NO_LONGER_FITS");
        women.leaveOut(one.id(), twice, "SAME_WOMAN");
        women.queued(one.id(), queued.stream().map(OutgoingMessage::key).toList(), now);
        messages.sendAll(queued);
    }

    private OutgoingMessage message(Broadcast one, Turn turn, Language language) {
        return new OutgoingMessage(
                turn.id(),
                turn.participantId(),
                one.text().template(),
                Filling.in(language, one.text(), one.filled(), formats),
                Purpose.REMINDER);
    }

    private void note(Broadcast one, String action) {
        audit.record(new AuditEvent(PROGRAM, "SYSTEM", null, action, one.id() + " women=" + one.women()));
    }

    /** What became of those that are over, as long as the queue and the channels may still tell. */
    public void keepOutcomes() {
        table.overSince(clock.instant().minus(FORGOTTEN_AFTER))
                .forEach(id -> transaction.executeWithoutResult(status -> women.keepOutcomes(id)));
    }

    @Bean
    static RecurringTask<Void> runBroadcastsTask(RunBroadcasts run) {
        return Tasks.recurring("support-broadcasts", FixedDelay.ofSeconds(5)).execute((instance, context) -> run.all());
    }

    @Bean
    static RecurringTask<Void> keepBroadcastOutcomesTask(RunBroadcasts run) {
        return Tasks.recurring("support-broadcast-outcomes", FixedDelay.ofHours(1))
                .execute((instance, context) -> run.keepOutcomes());
    }
}
