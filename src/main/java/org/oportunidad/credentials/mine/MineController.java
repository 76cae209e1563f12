package org.oportunidad.credentials.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.credentials.Certificate;
import org.oportunidad.credentials.CertificateCode;
import org.oportunidad.credentials.document.CertificateDocument;
import org.oportunidad.credentials.document.CertificateWords;
import org.oportunidad.credentials.issue.HeldCertificate;
import org.oportunidad.credentials.issue.HeldCertificates;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Pages;
import org.oportunidad.platform.web.Views;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** <i>Mis certificados</i>, and the paper itself for her and for staff who may see her. */
@Controller
class MineController {

    private final HeldCertificates certificates;
    private final Participants participants;
    private final ShowName showName;
    private final Once once;
    private final Pages pages;
    private final String site;

    MineController(
            HeldCertificates certificates,
            Participants participants,
            ShowName showName,
            Once once,
            Pages pages,
            @Value("${oportunidad.url:http://localhost:8080}") String site) {
        this.certificates = certificates;
        this.participants = participants;
        this.showName = showName;
        this.once = once;
        this.pages = pages;
        this.site = site;
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/certificates/mine")
    ModelAndView mine(Viewer viewer) {
        var participantId = participantOf(viewer);
        var held = certificates.of(participantId);
        return Views.page("credentials/mine/minePage", new MinePage(held, held.isEmpty() ? "" : names(participantId)));
    }

    @AllowedTo(Role.PARTICIPANT)
    @PostMapping("/certificates/{code}/name")
    ModelAndView name(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam("_key") String key,
            @RequestParam(defaultValue = "no") String shown) {
        var known = CertificateCode.parse(code).orElseThrow(NotFound::new);
        return Views.seeOther(once.run(key, viewer.account().value() + known.value() + shown, () -> {
            showName.show(viewer, participantOf(viewer), known, shown.equals("yes"));
            return "/certificates/mine";
        }));
    }

    /** The paper in the language of the page. */
    @AllowedTo({Role.PARTICIPANT, Role.FACILITATOR, Role.COORDINATOR})
    @GetMapping("/certificates/{code}/document")
    ResponseEntity<byte[]> document(Viewer viewer, @PathVariable String code, HttpServletRequest request) {
        var certificate = CertificateCode.parse(code)
                .flatMap(certificates::find)
                .map(HeldCertificate::certificate)
                .filter(held -> !held.isRevoked())
                .orElseThrow(NotFound::new);
        var name = nameFor(viewer, certificate).orElseThrow(NotFound::new);
        var text = CertificateWords.onPaper(pages.of(request), certificate, name, site);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + certificate.code().grouped() + ".pdf\"")
                .body(CertificateDocument.draw(text));
    }

    /** Her name if she is its owner or staff who may see her; otherwise the certificate is not there. */
    private Optional<String> nameFor(Viewer viewer, Certificate certificate) {
        if (certificate.participantId().equals(viewer.participantId())) {
            return Optional.of(names(certificate.participantId()));
        }
        if (!viewer.isStaff()) {
            return Optional.empty();
        }
        return Optional.ofNullable(participants
                        .cards(viewer, List.of(certificate.participantId()))
                        .get(certificate.participantId()))
                .map(card -> card.names());
    }

    private String names(UUID participantId) {
        return Objects.requireNonNullElse(
                participants.details(new ParticipantId(participantId)).names(), "");
    }

    private static UUID participantOf(Viewer viewer) {
        var participantId = viewer.participantId();
        if (participantId == null) {
            throw new NotFound();
        }
        return participantId;
    }
}
