package org.oportunidad.evidence.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.Signer;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a release: drafted from facts, signed by the M&E officer and by a second person, published, recounted at any
 * later time.
 */
@Service
public class Releases {

    private final ReleaseTable table;
    private final FrozenRows frozen;
    private final ComputeRows compute;
    private final Signer signer;
    private final Audit audit;
    private final Clock clock;
    private final Country country;

    Releases(
            ReleaseTable table,
            FrozenRows frozen,
            ComputeRows compute,
            Signer signer,
            Audit audit,
            Clock clock,
            Country country) {
        this.table = table;
        this.frozen = frozen;
        this.compute = compute;
        this.signer = signer;
        this.audit = audit;
        this.clock = clock;
        this.country = country;
    }

    /** What became of a wish to sign. */
    public enum Signing {
        SIGNED,
        PUBLISHED,
        ALREADY_SIGNED,
        OFFICER_FIRST,
        ALREADY_PUBLISHED
    }

    /** A published release and its rows, the newest there is. */
    public record Published(Release release, ReleaseRows rows) {}

    @Transactional(readOnly = true)
    public Optional<Published> newestPublished() {
        return table.newestPublished()
                .map(release -> new Published(release, frozen.of(release).rows()));
    }

    @Transactional(readOnly = true)
    List<Release> newest() {
        return table.newest();
    }

    @Transactional(readOnly = true)
    Optional<Published> find(UUID id) {
        return table.find(id)
                .map(release -> new Published(release, frozen.of(release).rows()));
    }

    /** Computes a draft up to the end of a day that has passed. */
    @Transactional
    public UUID draft(LocalDate cutOff, Viewer by) {
        var id = Ids.at(clock.instant());
        var year = String.valueOf(cutOff.getYear());
        table.insert(
                id,
                year + "-" + (table.countOfYear(year) + 1),
                compute.upTo(cutOff),
                clock.instant(),
                by.account().value());
        record(by, "release.drafted");
        return id;
    }

    /** Signs; the second person's signature seals and publishes. The M&E officer signs first, and nobody twice. */
    @Transactional
    public Signing sign(UUID id, Viewer by) {
        var release = table.lock(id).orElseThrow(org.oportunidad.platform.errors.NotFound::new);
        if (release.published()) {
            return Signing.ALREADY_PUBLISHED;
        }
        var officer = table.signedBy(id, Role.MONITORING.name());
        if (!officer && !by.has(Role.MONITORING)) {
            return Signing.OFFICER_FIRST;
        }
        var role = officer && by.has(Role.COORDINATOR) ? Role.COORDINATOR : Role.MONITORING;
        if (!table.sign(id, by.account().value(), role.name(), clock.instant())) {
            return Signing.ALREADY_SIGNED;
        }
        record(by, "release.signed");
        if (!officer) {
            return Signing.SIGNED;
        }
        table.publish(id, signer.sign(table.fingerprint(id)), clock.instant());
        return Signing.PUBLISHED;
    }

    /** True if the facts up to the same day still give the same rows. */
    @Transactional(readOnly = true)
    boolean recount(Release release) {
        return Arrays.equals(
                frozen.of(release).fingerprint(), compute.upTo(release.cutOff()).fingerprint());
    }

    LocalDate yesterday() {
        return LocalDate.now(clock.withZone(country.zone())).minusDays(1);
    }

    private void record(Viewer by, String action) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), null, action, ""));
    }
}
