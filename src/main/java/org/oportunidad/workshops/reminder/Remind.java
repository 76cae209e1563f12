package org.oportunidad.workshops.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands the reminders that are due to the outbox, which knows whether, when and how each may reach her. */
@Component
class Remind {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ReminderTable table;
    private final Messages messages;
    private final Clock clock;

    Remind(ReminderTable table, Messages messages, Clock clock) {
        this.table = table;
        this.messages = messages;
        this.clock = clock;
    }

    /** How long before. What is planned late is reminded of as long as the next reminder is still far. */
    enum Kind {
        DAY(Duration.ofHours(24), Duration.ofHours(3), "workshops.reminder.day"),
        HOUR(Duration.ofHours(1), Duration.ZERO, "workshops.reminder.hour");

        private final Duration before;
        private final Duration least;
        private final String template;

        Kind(Duration before, Duration least, String template) {
            this.before = before;
            this.least = least;
            this.template = template;
        }
    }

    /** All that is due now; running it again, also on another node, reminds nobody twice. */
    @Transactional
    public void all() {
        for (var kind : Kind.values()) {
            var now = clock.instant();
            var sessions = table.take(kind, now.plus(kind.least), now.plus(kind.before), now);
            if (!sessions.isEmpty()) {
                messages.sendAll(table.women(sessions).stream()
                        .map(due -> message(kind, due))
                        .toList());
            }
        }
    }

    private static OutgoingMessage message(Kind kind, ReminderTable.Due due) {
        var start = due.startsAt().atZone(due.zone());
        var key = kind + " " + due.session() + " " + due.woman() + " " + due.startsAt();
        return new OutgoingMessage(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                due.woman(),
                kind.template,
                Map.of("day", DAY.format(start), "time", TIME.format(start)),
                Purpose.REMINDER);
    }
}
