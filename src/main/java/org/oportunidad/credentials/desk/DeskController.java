package org.oportunidad.credentials.desk;

import java.util.regex.Pattern;
import org.oportunidad.credentials.CertificateCode;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Routes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The coordinator issues a certificate by hand or revokes one, with a reason. */
@Controller
class DeskController {

    private static final String VIEW = "credentials/desk/deskPage";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");
    private static final int LONGEST_REASON = 500;
    private static final int SHORTEST_REASON = 3;

    private final Participants participants;
    private final Credentials credentials;
    private final Routes routes;
    private final Desk desk;
    private final Once once;

    DeskController(Participants participants, Credentials credentials, Routes routes, Desk desk, Once once) {
        this.participants = participants;
        this.credentials = credentials;
        this.routes = routes;
        this.desk = desk;
        this.once = once;
    }

    @AllowedTo(Role.COORDINATOR)
    @GetMapping("/participants/{handle}/certificates")
    ModelAndView show(Viewer viewer, @PathVariable String handle) {
        return Views.page(VIEW, page(woman(viewer, handle), DeskForm.EMPTY, Problems.none()));
    }

    @AllowedTo(Role.COORDINATOR)
    @PostMapping("/participants/{handle}/certificates")
    ModelAndView issue(Viewer viewer, @PathVariable String handle, DeskForm form, @RequestParam("_key") String key) {
        var woman = woman(viewer, handle);
        var problems = Problems.none();
        var level = routes.levels().stream()
                .filter(known -> known.id().value().equals(form.levelOrEmpty()))
                .findFirst();
        if (level.isEmpty()) {
            problems.add("level", "credentials.desk.levelMissing");
        }
        var day = desk.dayOf(form.dayOrEmpty());
        if (day.isEmpty()) {
            problems.add("completedOn", "credentials.desk.dayWrong");
        }
        if (level.isEmpty() || day.isEmpty()) {
            return Views.invalid(VIEW, page(woman, form, problems));
        }
        return Views.seeOther(once.run(key, viewer.account().value() + handle + form.fingerprint(), () -> {
            desk.issue(viewer, woman, level.get(), day.get());
            return woman.path() + "/certificates";
        }));
    }

    @AllowedTo(Role.COORDINATOR)
    @PostMapping("/participants/{handle}/certificates/revocation")
    ModelAndView revoke(Viewer viewer, @PathVariable String handle, DeskForm form, @RequestParam("_key") String key) {
        var woman = woman(viewer, handle);
        var code = CertificateCode.parse(form.codeOrEmpty()).orElseThrow(NotFound::new);
        if (credentials.of(woman.id().value()).stream()
                .noneMatch(held -> held.code().equals(code))) {
            throw new NotFound();
        }
        var reason = form.reasonOrEmpty();
        if (reason.length() < SHORTEST_REASON
                || reason.length() > LONGEST_REASON
                || CONTROL.matcher(reason).find()) {
            return Views.invalid(
                    VIEW, page(woman, form, Problems.none().add("reason", "credentials.desk.reasonWrong")));
        }
        return Views.seeOther(once.run(key, viewer.account().value() + handle + form.fingerprint(), () -> {
            desk.revoke(viewer, woman, code, reason);
            return woman.path() + "/certificates";
        }));
    }

    private DeskPage page(ParticipantCard woman, DeskForm typed, Problems problems) {
        return new DeskPage(woman, credentials.of(woman.id().value()), routes.levels(), typed, problems);
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }
}
