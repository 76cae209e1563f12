package org.oportunidad.participants.rights;

import java.nio.charset.StandardCharsets;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What staff do at her request: show a code to enter, hand over everything, hide, erase. */
@Controller
class RightsController {

    private final RightsDesk desk;
    private final Participants participants;
    private final Accounts accounts;
    private final Once once;
    private final JsonMapper json;

    RightsController(RightsDesk desk, Participants participants, Accounts accounts, Once once, JsonMapper json) {
        this.desk = desk;
        this.participants = participants;
        this.accounts = accounts;
        this.once = once;
        this.json = json;
    }

    /** A one-time code for a woman without e-mail, to show or print. */
    @AllowedTo({Role.COORDINATOR, Role.FACILITATOR})
    @PostMapping("/participants/{handle}/code")
    ModelAndView code(Viewer viewer, @PathVariable String handle) {
        var card = card(viewer, handle);
        accounts.openParticipant(card.id().value(), card.language());
        return Views.page(
                "participants/rights/codePage",
                new CodePage(card.path(), accounts.showCode(viewer, card.id().value())));
    }

    @AllowedTo(Role.COORDINATOR)
    @FreshFactor
    @GetMapping("/participants/{handle}/export")
    ModelAndView export(Viewer viewer, @PathVariable String handle) {
        var card = card(viewer, handle);
        return Views.page(
                "participants/rights/exportPage",
                new ExportPage(
                        card.path(),
                        card.path() + "/export.json",
                        desk.export(viewer, card.id().value())));
    }

    @AllowedTo(Role.COORDINATOR)
    @FreshFactor
    @GetMapping("/participants/{handle}/export.json")
    ResponseEntity<byte[]> exportFile(Viewer viewer, @PathVariable String handle) {
        return file(viewer, card(viewer, handle));
    }

    private ResponseEntity<byte[]> file(Viewer viewer, ParticipantCard card) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data.json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(desk.export(viewer, card.id().value()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @AllowedTo(Role.COORDINATOR)
    @PostMapping("/participants/{handle}/block")
    ModelAndView block(
            Viewer viewer,
            @PathVariable String handle,
            @RequestParam(defaultValue = "yes") String blocked,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        var card = card(viewer, handle);
        return Views.seeOther(once.run(key, handle + blocked, () -> {
            desk.block(viewer, card.id().value(), blocked.equals("yes"));
            return card.path();
        }));
    }

    @AllowedTo(Role.COORDINATOR)
    @FreshFactor
    @PostMapping("/participants/{handle}/erasure")
    ModelAndView erase(
            Viewer viewer, @PathVariable String handle, @RequestParam(name = "_key", defaultValue = "") String key) {
        var card = card(viewer, handle);
        return Views.seeOther(once.run(key, handle, () -> {
            desk.erase(viewer, card.id().value());
            return "/participants";
        }));
    }

    private ParticipantCard card(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
