package org.oportunidad.support.broadcast;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.TestForm;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What people decide about a broadcast; what cannot be any more says why, on its page. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
class MovesController {

    private final ReadBroadcasts reading;
    private final MoveBroadcast moves;
    private final Once once;

    MovesController(ReadBroadcasts reading, MoveBroadcast moves, Once once) {
        this.reading = reading;
        this.moves = moves;
        this.once = once;
    }

    @PostMapping("/broadcasts/{id}/submission")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            Locale locale) {
        return move(viewer, id, key, "submit" + digest, locale, one -> moves.submit(viewer, one, digest));
    }

    @PostMapping("/broadcasts/{id}/approval")
    ModelAndView approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            Locale locale) {
        return move(viewer, id, key, "approve" + digest, locale, one -> moves.approve(viewer, one, digest));
    }

    @PostMapping("/broadcasts/{id}/return")
    ModelAndView giveBack(
            @PathVariable UUID id,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            Locale locale) {
        return move(viewer, id, key, "return", locale, one -> moves.giveBack(viewer, one));
    }

    @PostMapping("/broadcasts/{id}/stop")
    ModelAndView stop(
            @PathVariable UUID id,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            Locale locale) {
        return move(viewer, id, key, "stop", locale, one -> moves.stop(viewer, one));
    }

    @PostMapping("/broadcasts/{id}/resumption")
    ModelAndView resume(
            @PathVariable UUID id,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            Locale locale) {
        return move(viewer, id, key, "resume", locale, one -> moves.resume(viewer, one));
    }

    @PostMapping("/broadcasts/{id}/closure")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            Locale locale) {
        return move(viewer, id, key, "end", locale, one -> moves.end(viewer, one));
    }

    private ModelAndView move(
            Viewer viewer,
            UUID id,
            String key,
            String what,
            Locale locale,
            Function<Broadcast, Optional<String>> effect) {
        var refusal = new @Nullable String[1];
        var done = once.runUnlessRefused(key, id + what, () -> {
            var one = reading.find(viewer, id);
            refusal[0] = effect.apply(one).orElse(null);
            return refusal[0] == null ? Optional.of(one.path()) : Optional.empty();
        });
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(
                        BroadcastController.VIEW,
                        reading.page(
                                viewer,
                                reading.find(viewer, id),
                                locale,
                                TestForm.EMPTY,
                                null,
                                Problems.none(),
                                refusal[0])));
    }
}
