package org.oportunidad.learning.xapi.client;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Connected systems: which programs may speak to the record store, letting one in, shutting one out. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class RecordClientController {

    private static final String PAGE = "learning/xapi/client/recordClientsPage";
    private static final int LONGEST_NAME = 120;

    private final RecordClients clients;

    RecordClientController(RecordClients clients) {
        this.clients = clients;
    }

    @GetMapping("/record-clients")
    ModelAndView list() {
        return Views.page(PAGE, new RecordClientsPage(Problems.none(), "", Set.of(), clients.all()));
    }

    /** The page with the secret is the answer itself: there is no address to see it again. */
    @FreshFactor
    @PostMapping("/record-clients")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            Viewer viewer) {
        var cleaned = cleaned(name);
        var scopes = EnumSet.noneOf(ClientScope.class);
        EnumSet.allOf(ClientScope.class).stream()
                .filter(known -> scope.contains(known.name()))
                .forEach(scopes::add);
        var problems = Problems.none();
        if (cleaned.isEmpty() || cleaned.length() > LONGEST_NAME) {
            problems.add("name", "learning.client.nameMissing");
        }
        if (scopes.isEmpty()) {
            problems.add("scope", "learning.client.scopeMissing");
        }
        if (problems.any()) {
            var typed = name.length() > 2 * LONGEST_NAME ? name.substring(0, 2 * LONGEST_NAME) : name;
            return Views.invalid(PAGE, new RecordClientsPage(problems, typed, scopes, clients.all()));
        }
        var made = clients.make(viewer, cleaned, scopes);
        return Views.page(
                "learning/xapi/client/recordClientSecretPage",
                new RecordClientSecretPage(cleaned, made.key(), made.secret()));
    }

    @FreshFactor
    @PostMapping("/record-clients/{id}/closure")
    ModelAndView close(@PathVariable UUID id, Viewer viewer) {
        clients.close(viewer, id);
        return Views.seeOther("/record-clients");
    }

    /** A name without control characters and without marks that turn the direction of text. */
    private static String cleaned(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\u200C\\u200D]]", "")
                .strip();
    }
}
