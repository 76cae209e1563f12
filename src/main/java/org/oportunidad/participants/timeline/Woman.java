package org.oportunidad.participants.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantPanels;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.participants.TimelineEntries;
import org.oportunidad.participants.TimelineEntries.Window;
import org.oportunidad.participants.TimelineEntry;
import org.oportunidad.participants.consent.ConsentLedger;
import org.oportunidad.participants.record.PhoneNumbers;
import org.oportunidad.participants.record.ReadRecords;
import org.oportunidad.participants.record.WholeRecord;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of one woman and records that it was opened, in one transaction. */
@Component
class Woman {

    static final int ENTRIES = 50;

    private final ReadRecords records;
    private final ConsentLedger consents;
    private final OpenedTable opened;
    private final Neighbours neighbours;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    Woman(
            ReadRecords records,
            ConsentLedger consents,
            OpenedTable opened,
            Neighbours neighbours,
            Country country,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.consents = consents;
        this.opened = opened;
        this.neighbours = neighbours;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing when there is no such woman or the viewer may not see her. */
    @Transactional
    public Optional<WomanPage> page(Viewer viewer, String handle, Window window, Locale locale, Problems problems) {
        return records.whole(viewer, handle).map(whole -> {
            var id = whole.card().id().value();
            consents.keep(id, whole.consents());
            opened.keep(id, whole.openedAt(), whole.via());
            audit.record(AuditEvent.of(viewer.account().value(), viewer.actorRole(), id, "participant.viewed"));
            var entries = neighbours.entries(viewer, id, window);
            return page(viewer, whole, entries, window, locale, problems);
        });
    }

    private WomanPage page(
            Viewer viewer,
            WholeRecord whole,
            List<TimelineEntry> entries,
            Window window,
            Locale locale,
            Problems problems) {
        var card = whole.card();
        var details = whole.details();
        var id = card.id().value();
        var inForce = consents.inForce(id);
        var born = details.birthDate();
        var document = details.document();
        return new WomanPage(
                card,
                Optional.ofNullable(details.communeCut())
                        .flatMap(country::commune)
                        .map(commune -> commune.label(locale))
                        .orElse(""),
                born == null
                        ? null
                        : Period.between(born, LocalDate.ofInstant(clock.instant(), country.zone()))
                                .getYears(),
                reach(details),
                document == null
                        ? null
                        : country.document(document.document())
                                .map(rule -> rule.name(locale))
                                .orElse(document.document()),
                Arrays.stream(ConsentPurpose.values())
                        .map(purpose -> {
                            var entry = inForce.get(purpose);
                            return new WomanPage.ConsentLine(
                                    purpose,
                                    entry == null ? null : entry.decision(),
                                    entry == null ? null : entry.at());
                        })
                        .toList(),
                whole.caring(),
                neighbours.panels(viewer, id),
                window.only(),
                entries.stream().limit(ENTRIES).toList(),
                entries.size() > ENTRIES ? entries.get(ENTRIES - 1).at() : null,
                viewer.has(Role.COORDINATOR),
                viewer.has(Role.COORDINATOR) && whole.doubted(),
                problems);
    }

    private WomanPage.Reach reach(PersonalDetails details) {
        var rule = details.safeContact();
        var phone = details.phone();
        return new WomanPage.Reach(
                phone == null ? null : PhoneNumbers.show(phone, country.code()),
                phone == null ? null : "tel:" + phone,
                details.email(),
                "participants.phone." + code(rule == null ? SafeContact.Phone.SHARED : rule.phone()),
                "participants.channel." + code(rule == null ? SafeContact.Channel.APP : rule.channel()),
                rule != null && rule.phone() == SafeContact.Phone.OWN,
                rule == null || rule.discreet(),
                rule == null ? null : rule.from(),
                rule == null ? null : rule.until(),
                rule == null ? null : rule.codeWord());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What other modules and features add to the page. */
    @Component
    static class Neighbours {

        private final List<TimelineEntries> timelines;
        private final List<ParticipantPanels> panels;

        Neighbours(List<TimelineEntries> timelines, List<ParticipantPanels> panels) {
            this.timelines = timelines;
            this.panels = panels;
        }

        List<TimelineEntry> entries(Viewer viewer, UUID id, Window window) {
            return timelines.stream()
                    .flatMap(timeline -> timeline.about(viewer, id, window).stream())
                    .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                    .limit(window.limit())
                    .toList();
        }

        List<Card> panels(Viewer viewer, UUID id) {
            return panels.stream()
                    .flatMap(panel -> panel.panel(viewer, id).stream())
                    .sorted(Comparator.comparingInt(Card::order))
                    .toList();
        }
    }
}
