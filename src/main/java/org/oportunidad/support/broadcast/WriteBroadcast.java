package org.oportunidad.support.broadcast;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Forecasts;
import org.oportunidad.messaging.Forecasts.Forecast;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.support.broadcast.BroadcastTable.Draft;
import org.oportunidad.support.broadcast.WomanTable.Frozen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a draft and freezes its women: from here on text, time and women are one thing with one fingerprint. */
@Component
public class WriteBroadcast {

    /** More are several broadcasts. */
    static final int MOST = 5_000;

    private final BroadcastTable table;
    private final WomanTable women;
    private final AudienceTable audiences;
    private final Forecasts forecasts;
    private final Audit audit;
    private final Clock clock;

    WriteBroadcast(
            BroadcastTable table,
            WomanTable women,
            AudienceTable audiences,
            Forecasts forecasts,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.women = women;
        this.audiences = audiences;
        this.forecasts = forecasts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public UUID begin(Viewer by, BroadcastText text) {
        var id = Ids.next();
        table.begin(id, text, by.account().value(), clock.instant());
        note(by, "support.broadcast_begun", id, text.name());
        return id;
    }

    /** Says what is wrong with the audience; otherwise the draft is counted. */
    @Transactional
    public Problems write(Viewer by, Broadcast broadcast, Draft draft) {
        var now = clock.instant();
        var found = audiences.women(draft.audience(), now, MOST + 1);
        if (found.isEmpty()) {
            return Problems.none().add("cohort", "support.broadcast.nobodyFits");
        }
        if (found.size() > MOST) {
            return Problems.none().add("cohort", "support.broadcast.tooMany", MOST);
        }
        var expected = forecasts.of(found.keySet(), broadcast.text().template(), Purpose.REMINDER);
        var frozen = new ArrayList<Frozen>();
        found.forEach((woman, language) -> frozen.add(frozen(woman, language, expected.get(woman))));
        var digest = digest(broadcast, draft, frozen);
        if (!table.write(
                broadcast.id(), draft, frozen.size(), digest, by.account().value(), now)) {
            return Problems.none().add("", "support.broadcast.notNow");
        }
        women.freeze(broadcast.id(), frozen);
        note(by, "support.broadcast_written", broadcast.id(), "women=" + frozen.size());
        return Problems.none();
    }

    private static Frozen frozen(UUID woman, String language, @Nullable Forecast forecast) {
        return new Frozen(
                woman,
                Ids.next(),
                language,
                forecast == null || forecast.way() == null
                        ? null
                        : forecast.way().name(),
                forecast == null ? "UNKNOWN_PERSON" : forecast.obstacle());
    }

    private static String digest(Broadcast broadcast, Draft draft, List<Frozen> women) {
        var all = String.join(
                "\n",
                broadcast.text().template(),
                Encoded.write(draft.filled()),
                draft.audience().written(),
                String.valueOf(draft.sendAt()),
                women.stream()
                        .map(one -> one.participantId().toString())
                        .sorted()
                        .collect(Collectors.joining(",")));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Transactional
    public boolean throwAway(Viewer by, UUID id) {
        if (table.find(id).filter(one -> one.state() == Broadcast.State.DRAFT).isEmpty()) {
            return false;
        }
        women.forget(id);
        var gone = table.throwAway(id);
        if (gone) {
            note(by, "support.broadcast_removed", id, "");
        }
        return gone;
    }

    /** False when the name is taken. */
    @Transactional
    public boolean keepAudience(Viewer by, String name, Audience audience) {
        var kept = audiences.keep(name, audience, by.account().value(), clock.instant());
        if (kept) {
            note(by, "support.audience_kept", by.account().value(), "");
        }
        return kept;
    }

    @Transactional
    public void removeAudience(Viewer by, UUID id) {
        if (audiences.remove(id, by.account().value(), clock.instant())) {
            note(by, "support.audience_removed", id, "");
        }
    }

    private void note(Viewer by, String action, UUID about, String detail) {
        audit.record(new AuditEvent(
                by.account().value(), by.actorRole(), null, action, about + (detail.isEmpty() ? "" : " " + detail)));
    }
}
