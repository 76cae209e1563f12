package org.oportunidad.credentials.check;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.credentials.CertificateCode;
import org.oportunidad.credentials.check.CheckPage.State;
import org.oportunidad.credentials.issue.HeldCertificate;
import org.oportunidad.credentials.issue.HeldCertificates;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where anybody checks a certificate by its code. */
@Controller
class CheckController {

    private static final String VIEW = "credentials/check/checkPage";
    private static final int LONGEST = 40;

    private final HeldCertificates certificates;
    private final Participants participants;

    CheckController(HeldCertificates certificates, Participants participants) {
        this.certificates = certificates;
        this.participants = participants;
    }

    /** Asks for a code, or leads the one typed here to its own address. */
    @Open
    @GetMapping("/certificates")
    ModelAndView ask(@RequestParam(required = false) @Nullable String code) {
        if (code == null) {
            return Views.page(VIEW, new CheckPage(State.ASKING, "", null, "", Problems.none()));
        }
        return CertificateCode.parse(code)
                .map(known -> Views.seeOther("/certificates/" + known.grouped()))
                .orElseGet(() -> notACode(code));
    }

    @Open
    @GetMapping("/certificates/{code}")
    ModelAndView check(@PathVariable String code, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        return CertificateCode.parse(code)
                .flatMap(certificates::find)
                .map(held -> Views.page(VIEW, answer(held)))
                .orElseGet(() -> unknown(code));
    }

    private CheckPage answer(HeldCertificate held) {
        var certificate = held.certificate();
        return new CheckPage(
                certificate.isRevoked() ? State.REVOKED : State.VALID,
                certificate.code().grouped(),
                certificate,
                held.nameShown() && !certificate.isRevoked() ? name(held) : "",
                Problems.none());
    }

    /** Read for herself: it is she who lets it be shown here. */
    private String name(HeldCertificate held) {
        @Nullable
        String names = participants
                .details(new ParticipantId(held.certificate().participantId()))
                .names();
        return Objects.requireNonNullElse(names, "");
    }

    /** The right shape, but none of ours. */
    private static ModelAndView unknown(String typed) {
        return Views.with(
                HttpStatus.NOT_FOUND,
                Views.page(VIEW, new CheckPage(State.UNKNOWN, kept(typed), null, "", Problems.none())));
    }

    private static ModelAndView notACode(String typed) {
        var problems = Problems.none().add("code", "credentials.check.notACode");
        return Views.invalid(VIEW, new CheckPage(State.ASKING, kept(typed), null, "", problems));
    }

    private static String kept(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
