package org.oportunidad.participants.mydata;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.rights.ExportPage;
import org.oportunidad.participants.rights.RightsDesk;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
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

/** Her own page about her data. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class MyDataController {

    private final MyData data;
    private final Participants participants;
    private final RightsDesk desk;
    private final Once once;
    private final JsonMapper json;
    private final Clock clock;

    MyDataController(MyData data, Participants participants, RightsDesk desk, Once once, JsonMapper json, Clock clock) {
        this.data = data;
        this.participants = participants;
        this.desk = desk;
        this.once = once;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/my-data")
    ModelAndView page(Viewer viewer, HttpServletRequest request) {
        return Views.page(
                "participants/mydata/myDataPage",
                data.page(viewer, her(viewer), LanguageOfRequest.of(request).locale()));
    }

    /** Yes, no, or a yes taken back: one touch each way, at once. */
    @PostMapping("/my-data/consents/{purpose}")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable String purpose,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "_key", defaultValue = "") String key,
            HttpServletRequest request) {
        var asked = Arrays.stream(ConsentPurpose.values())
                .filter(p -> p.code().equals(purpose))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var her = new ParticipantId(her(viewer));
        var language = LanguageOfRequest.of(request).code();
        return Views.seeOther(once.run(key, purpose + answer, () -> {
            switch (answer) {
                case "yes" ->
                    participants.decide(her, Map.of(asked, true), ConsentEvidence.onScreen(language, clock.instant()));
                case "no" ->
                    participants.decide(her, Map.of(asked, false), ConsentEvidence.onScreen(language, clock.instant()));
                case "withdraw" -> participants.withdraw(viewer.account(), her, asked);
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return "/my-data";
        }));
    }

    @GetMapping("/my-data/looks")
    ModelAndView looks(Viewer viewer) {
        return Views.page("participants/mydata/looksPage", new LooksPage(data.looks(viewer, her(viewer))));
    }

    @GetMapping("/my-data/export")
    ModelAndView export(Viewer viewer) {
        return Views.page(
                "participants/rights/exportPage",
                new ExportPage("/my-data", "/my-data/export.json", desk.export(viewer, her(viewer))));
    }

    @GetMapping("/my-data/export.json")
    ResponseEntity<byte[]> exportFile(Viewer viewer) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data.json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(desk.export(viewer, her(viewer))).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID her(Viewer viewer) {
        return Objects.requireNonNull(viewer.participantId());
    }
}
