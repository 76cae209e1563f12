package org.oportunidad.support.broadcast;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.MessageTexts;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.Routes;
import org.oportunidad.support.broadcast.AudienceTable.Kept;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The text, the filter and the time of a broadcast that is being written; and filters that are kept by name. */
@Controller
@AllowedTo(Role.COORDINATOR)
class DraftController {

    private static final String VIEW = "support/broadcast/draftPage";
    private static final String KEPT = "support/broadcast/audiencesPage";

    private final ReadBroadcasts reading;
    private final WriteBroadcast writing;
    private final AudienceTable audiences;
    private final Accounts accounts;
    private final MessageTexts texts;
    private final Country country;
    private final Routes routes;
    private final Once once;
    private final Clock clock;

    DraftController(
            ReadBroadcasts reading,
            WriteBroadcast writing,
            AudienceTable audiences,
            Accounts accounts,
            MessageTexts texts,
            Country country,
            Routes routes,
            Once once,
            Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.audiences = audiences;
        this.accounts = accounts;
        this.texts = texts;
        this.country = country;
        this.routes = routes;
        this.once = once;
        this.clock = clock;
    }

    /** The filters that are kept. */
    record AudiencesPage(List<Kept> kept) {}

    @GetMapping("/broadcasts/{id}/draft")
    ModelAndView draft(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String audience, Viewer viewer, Locale locale) {
        var one = draft(viewer, id);
        var form = BroadcastForm.of(one, country.zone());
        var kept = audiences.kept();
        var filled = kept.stream()
                .filter(filter -> filter.id().toString().equals(audience))
                .findFirst()
                .map(filter -> form.with(filter.audience()))
                .orElse(form);
        return Views.page(VIEW, page(one, filled, kept, locale, Problems.none()));
    }

    /** Saves and counts; with {@code keep} the filter is kept under that name too. */
    @PostMapping("/broadcasts/{id}/draft")
    ModelAndView write(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") List<String> stages,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            Locale locale) {
        var one = draft(viewer, id);
        var form = BroadcastForm.of(one.text(), fields, stages);
        var problems = form.problems(texts, clock.instant(), country.zone());
        if (form.value("keep").length() > 60) {
            problems.add("keep", "support.broadcast.tooLong", 60);
        }
        if (problems.any()) {
            return invalid(one, form, locale, problems);
        }
        var refused = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, id + form.typed().toString(), () -> {
            refused[0] = writing.write(viewer, one, form.draft(country.zone()));
            if (!refused[0].any()
                    && !form.value("keep").isEmpty()
                    && !writing.keepAudience(viewer, form.value("keep"), form.audience())) {
                refused[0].add("keep", "support.broadcast.nameTaken");
            }
            return refused[0].any() ? Optional.empty() : Optional.of(one.path());
        });
        return done.map(Views::seeOther).orElseGet(() -> invalid(one, form, locale, refused[0]));
    }

    @DeleteMapping("/broadcasts/{id}")
    ModelAndView throwAway(
            @PathVariable UUID id, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        return Views.seeOther(once.run(key, "remove" + id, () -> {
            writing.throwAway(viewer, id);
            return "/broadcasts";
        }));
    }

    @GetMapping("/audiences")
    ModelAndView kept() {
        return Views.page(KEPT, new AudiencesPage(audiences.kept()));
    }

    @DeleteMapping("/audiences/{audience}")
    ModelAndView remove(
            @PathVariable UUID audience, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        return Views.seeOther(once.run(key, "remove" + audience, () -> {
            writing.removeAudience(viewer, audience);
            return "/audiences";
        }));
    }

    private Broadcast draft(Viewer viewer, UUID id) {
        return Optional.of(reading.find(viewer, id))
                .filter(one -> one.state() == Broadcast.State.DRAFT)
                .orElseThrow(NotFound::new);
    }

    private ModelAndView invalid(Broadcast one, BroadcastForm form, Locale locale, Problems problems) {
        return Views.invalid(VIEW, page(one, form, audiences.kept(), locale, problems));
    }

    private DraftPage page(Broadcast one, BroadcastForm form, List<Kept> kept, Locale locale, Problems problems) {
        return new DraftPage(
                one,
                form,
                audiences.cohorts().stream()
                        .map(cohort -> Option.of(cohort.id().toString(), cohort.name() + " · " + cohort.code()))
                        .toList(),
                accounts.staff(Role.FACILITATOR).stream()
                        .map(staff -> Option.of(staff.account().value().toString(), staff.name()))
                        .toList(),
                routes.levels(),
                country.regions(),
                country.communes().stream()
                        .map(commune -> Option.of(commune.cut(), commune.label(locale)))
                        .toList(),
                kept,
                problems);
    }
}
