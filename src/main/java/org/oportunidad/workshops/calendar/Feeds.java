package org.oportunidad.workshops.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.Texts;
import org.oportunidad.workshops.agenda.HerDates;
import org.oportunidad.workshops.timetable.Appointment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, revokes and answers private addresses of agendas. */
@Component
class Feeds {

    private static final int SECRET_BYTES = 24;
    private static final Duration BACK = Duration.ofDays(30);

    private final FeedTable table;
    private final HerDates hers;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    Feeds(FeedTable table, HerDates hers, Texts texts, Audit audit, Clock clock) {
        this.table = table;
        this.hers = hers;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new address in place of the one before, which no longer answers.
     *
     * @return the secret, which is not kept
     */
    @Transactional
    String make(Viewer by, Feed.Kind kind, @Nullable UUID cohort) {
        var now = clock.instant();
        var account = by.account().value();
        var secret = Ids.secret(SECRET_BYTES);
        table.revoke(account, kind, cohort, now);
        table.insert(
                new Feed(
                        Ids.next(),
                        kind,
                        account,
                        kind == Feed.Kind.HERS ? by.participantId() : null,
                        cohort,
                        by.language(),
                        now),
                Secret.fingerprint(secret),
                now);
        record(by, "workshops.calendar_made", kind);
        return secret;
    }

    @Transactional
    void revoke(Viewer by, Feed.Kind kind, @Nullable UUID cohort) {
        table.revoke(by.account().value(), kind, cohort, clock.instant());
        record(by, "workshops.calendar_revoked", kind);
    }

    List<Feed> of(Viewer viewer) {
        return table.of(viewer.account().value());
    }

    /** The calendar behind the secret; empty when it was revoked or never was. */
    @Transactional(readOnly = true)
    Optional<byte[]> read(String secret) {
        return table.live(Secret.fingerprint(secret), clock.instant()).map(feed -> {
            var language = Language.of(feed.language()).orElse(Language.ES);
            return FeedWriter.write(appointments(feed), one -> title(language, one), clock.instant());
        });
    }

    private List<Appointment> appointments(Feed feed) {
        var since = clock.instant().minus(BACK);
        return switch (feed.kind()) {
            case HERS -> hers.of(Objects.requireNonNull(feed.participant()));
            case FACILITATOR -> table.givenBy(feed.account(), since);
            case COHORT -> table.ofCohort(Objects.requireNonNull(feed.cohort()), since);
        };
    }

    /** Whoever sees the calendar of a woman learns that she is busy, and nothing else. */
    private String title(Language language, Appointment one) {
        return one.title().isEmpty() ? texts.get(language, one.kind().textKey()) : one.title();
    }

    private void record(Viewer by, String action, Feed.Kind kind) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), by.participantId(), action, "kind=" + kind));
    }
}
