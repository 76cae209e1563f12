package org.oportunidad.enrolment.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What staff do with a woman’s place: each move is a noun under her page. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class JourneyController {

    private static final String VIEW = "enrolment/journey/journeyPage";

    private final Participants participants;
    private final StaffMoves moves;
    private final KnownTries tries;
    private final Once once;

    JourneyController(Participants participants, StaffMoves moves, KnownTries tries, Once once) {
        this.participants = participants;
        this.moves = moves;
        this.tries = tries;
        this.once = once;
    }

    @GetMapping("/participants/{handle}/journey")
    ModelAndView journey(@PathVariable String handle, Viewer viewer, HttpServletRequest request) {
        var woman = woman(viewer, handle);
        return Views.page(
                VIEW,
                moves.page(
                                viewer,
                                woman,
                                LanguageOfRequest.of(request),
                                tries.of(woman.id().value()),
                                Problems.none())
                        .orElseThrow(NotFound::new));
    }

    @PostMapping("/participants/{handle}/journey/{move}")
    ModelAndView move(
            @PathVariable String handle,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> body,
            Viewer viewer,
            HttpServletRequest request) {
        var woman = woman(viewer, handle);
        var typed = body.toSingleValueMap();
        var problems = new Problems[] {Problems.none()};
        var key = typed.getOrDefault("_key", "");
        var done = once.runUnlessRefused(key, move + withoutFrame(typed), () -> {
            problems[0] = moves.make(viewer, woman, move, typed, channels(body));
            return problems[0].any()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of("/participants/" + handle + "/journey");
        });
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(
                        VIEW,
                        moves.page(viewer, woman, LanguageOfRequest.of(request), kept(body), problems[0])
                                .orElseThrow(NotFound::new)));
    }

    private static JourneyPage.Typed kept(MultiValueMap<String, String> body) {
        var typed = body.toSingleValueMap();
        return new JourneyPage.Typed(
                typed.getOrDefault("reason", ""),
                typed.getOrDefault("until", ""),
                typed.getOrDefault("cohort", ""),
                channels(body));
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }

    private static List<JourneyPage.Try> channels(MultiValueMap<String, String> body) {
        var channels = body.getOrDefault("channel", List.of());
        var days = body.getOrDefault("day", List.of());
        var results = body.getOrDefault("result", List.of());
        var tries = new java.util.ArrayList<JourneyPage.Try>();
        for (var i = 0; i < Math.min(channels.size(), Math.min(days.size(), results.size())); i++) {
            if (!channels.get(i).isEmpty()) {
                tries.add(new JourneyPage.Try(channels.get(i), days.get(i), results.get(i)));
            }
        }
        return tries;
    }

    private static Map<String, String> withoutFrame(Map<String, String> typed) {
        var kept = new java.util.TreeMap<>(typed);
        kept.keySet().removeIf(name -> name.startsWith("_"));
        return kept;
    }
}
