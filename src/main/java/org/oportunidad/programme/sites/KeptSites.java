package org.oportunidad.programme.sites;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.ClassEntered;
import org.oportunidad.identity.Viewer;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.Site;
import org.oportunidad.programme.Sites;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the sites, and who came to them. */
@Component
class KeptSites implements Sites {

    private final SiteTable sites;
    private final VisitTable visits;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    KeptSites(SiteTable sites, VisitTable visits, Country country, Audit audit, Clock clock) {
        this.sites = sites;
        this.visits = visits;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Site> open() {
        return sites.open(today());
    }

    @Override
    public Optional<Site> find(UUID id) {
        return sites.find(id);
    }

    @Override
    @Transactional
    public void keepAll(List<Site> all) {
        all.forEach(site -> sites.save(site, null, clock.instant()));
    }

    /** Open ones first. */
    List<Site> all() {
        return sites.all();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    @Transactional
    void save(Viewer by, Site site) {
        sites.save(site, by.account().value(), clock.instant());
        record(by, "programme.site_changed", site.id());
    }

    /** Null opens it again. */
    @Transactional
    void close(Viewer by, UUID site, @Nullable LocalDate from) {
        sites.close(site, from, by.account().value(), clock.instant());
        record(by, from == null ? "programme.site_opened" : "programme.site_closed", site);
    }

    void count(Viewer by, UUID site, LocalDate day, int women, int children) {
        visits.count(site, day, women, children, by.account().value(), clock.instant());
    }

    /** In the transaction that lets her in: a visit is written with the entry or not at all. */
    @EventListener
    void cameIn(ClassEntered entry) {
        find(entry.place())
                .ifPresent(site -> visits.entered(
                        entry.participantId(), site.id(), LocalDate.ofInstant(entry.at(), site.zone()), entry.at()));
    }

    private void record(Viewer by, String action, UUID site) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), null, action, site.toString()));
    }
}
