package org.oportunidad.support.objection;

import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AccountCard;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Her page about alerts: what they are, that a person decides, and her yes or no. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class ObjectionController implements AccountCard {

    private static final String HERE = "/my-data/alerts";
    private static final int ORDER = 15;

    private final Objections objections;
    private final Once once;

    ObjectionController(Objections objections, Once once) {
        this.objections = objections;
        this.once = once;
    }

    @GetMapping(HERE)
    ModelAndView page(Viewer viewer) {
        return Views.page("support/objection/objectionPage", objections.objects(her(viewer)));
    }

    @PostMapping(HERE)
    ModelAndView decide(
            @RequestParam(defaultValue = "") String alerts,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var her = her(viewer);
        return Views.seeOther(once.run(key, her + alerts, () -> {
            if (alerts.equals("yes") || alerts.equals("no")) {
                objections.decide(viewer, her, alerts.equals("yes"));
            }
            return HERE;
        }));
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        return viewer.isParticipant()
                ? Optional.of(new Card(ORDER, "support/objection/objectionCard", HERE))
                : Optional.empty();
    }

    private static UUID her(Viewer viewer) {
        return Optional.ofNullable(viewer.participantId()).orElseThrow(NotFound::new);
    }
}
