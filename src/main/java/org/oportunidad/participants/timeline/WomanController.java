package org.oportunidad.participants.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.TimelineEntries.Kind;
import org.oportunidad.participants.TimelineEntries.Window;
import org.oportunidad.participants.details.CorrectDetails;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one woman, and what staff write down there for her. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.FACILITATOR})
class WomanController {

    private static final String PAGE = "participants/timeline/womanPage";
    private static final String DETAILS = "participants/details/detailsPage";

    private final Woman woman;
    private final Participants participants;
    private final CorrectDetails details;
    private final Once once;
    private final Clock clock;

    WomanController(Woman woman, Participants participants, CorrectDetails details, Once once, Clock clock) {
        this.woman = woman;
        this.participants = participants;
        this.details = details;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/participants/{handle}")
    ModelAndView page(
            Viewer viewer,
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String kind,
            HttpServletRequest request) {
        return Views.page(PAGE, found(viewer, handle, window(before, kind), request, Problems.none()));
    }

    /** What she said to staff: pending until she confirms it herself. */
    @PostMapping("/participants/{handle}/consents")
    ModelAndView noteConsent(
            Viewer viewer,
            @PathVariable String handle,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var card = card(viewer, handle);
        var note = ConsentNote.read(sent);
        if (note.problems().any()) {
            return Views.invalid(PAGE, found(viewer, handle, window("", ""), request, note.problems()));
        }
        var at = clock.instant();
        var key = sent.getFirst("_key");
        var location = once.run(key == null ? "" : key, handle + note.fingerprint(), () -> {
            participants.decide(
                    card.id(),
                    Map.of(note.purpose(), note.yes()),
                    ConsentEvidence.saidTo(
                            viewer.account(), note.medium(), card.language(), note.place(), note.witness(), at));
            return card.path();
        });
        return Views.seeOther(location);
    }

    @GetMapping("/participants/{handle}/details")
    ModelAndView details(Viewer viewer, @PathVariable String handle, HttpServletRequest request) {
        var card = card(viewer, handle);
        return Views.page(DETAILS, details.known(card.id(), place(card, request)));
    }

    @PostMapping("/participants/{handle}/details")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable String handle,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var card = card(viewer, handle);
        var typed = details.typed(sent, LanguageOfRequest.of(request));
        var problems = details.store(viewer.account(), card.id(), typed);
        return problems.any()
                ? Views.invalid(DETAILS, details.page(place(card, request), typed, problems))
                : Views.seeOther(card.path());
    }

    private static CorrectDetails.Place place(ParticipantCard card, HttpServletRequest request) {
        Language language = LanguageOfRequest.of(request);
        return new CorrectDetails.Place(card.path() + "/details", card.path(), false, language);
    }

    private ParticipantCard card(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(WomanController::missing);
    }

    private WomanPage found(
            Viewer viewer, String handle, Window window, HttpServletRequest request, Problems problems) {
        var locale = LanguageOfRequest.of(request).locale();
        return woman.page(viewer, handle, window, locale, problems).orElseThrow(WomanController::missing);
    }

    private static Window window(String before, String kind) {
        return new Window(
                moment(before),
                Woman.ENTRIES + 1,
                Arrays.stream(Kind.values())
                        .filter(one -> one.code().equals(kind))
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable Instant moment(String before) {
        try {
            return before.isEmpty() ? null : Instant.parse(before);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
