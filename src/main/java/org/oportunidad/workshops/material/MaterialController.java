package org.oportunidad.workshops.material;

import java.time.Clock;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.timetable.SessionTable;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Material and notes of a session, for whoever gives the workshop; the women of the section read them on its page. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class MaterialController {

    private static final String VIEW = "workshops/material/materialPage";

    private final SessionTable sessions;
    private final MaterialTable table;
    private final Once once;
    private final Clock clock;

    MaterialController(SessionTable sessions, MaterialTable table, Once once, Clock clock) {
        this.sessions = sessions;
        this.table = table;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/workshops/sessions/{id}/material")
    ModelAndView all(@PathVariable UUID id, Viewer viewer) {
        return Views.page(VIEW, page(found(viewer, id), MaterialForm.EMPTY, Problems.none()));
    }

    @PostMapping("/workshops/sessions/{id}/material")
    ModelAndView add(
            @PathVariable UUID id,
            @ModelAttribute MaterialForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var found = found(viewer, id);
        var problems = form.problems();
        if (problems.any()) {
            return Views.invalid(VIEW, page(found, form, problems));
        }
        return Views.seeOther(once.run(key, viewer.account() + "material " + id + form, () -> {
            table.insert(
                    id,
                    new Material(Ids.next(), form.title(), form.words(), form.link()),
                    viewer.account().value(),
                    clock.instant());
            return path(found);
        }));
    }

    @DeleteMapping("/workshops/sessions/{id}/material/{material}")
    ModelAndView remove(
            @PathVariable UUID id,
            @PathVariable UUID material,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var found = found(viewer, id);
        return Views.seeOther(once.run(key, viewer.account() + "remove " + id + material, () -> {
            table.remove(id, material);
            return path(found);
        }));
    }

    private OfSection found(Viewer viewer, UUID id) {
        return sessions.find(viewer, id).orElseThrow(NotFound::new);
    }

    private static String path(OfSection found) {
        return found.session().path() + "/material";
    }

    private MaterialPage page(OfSection found, MaterialForm form, Problems problems) {
        return new MaterialPage(found, table.of(found.session().id()), form, problems);
    }
}
