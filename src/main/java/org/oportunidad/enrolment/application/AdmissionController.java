package org.oportunidad.enrolment.application;

import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Admitting many: a preview with counts, the act itself, and its undo. */
@Controller
@AllowedTo(Role.COORDINATOR)
class AdmissionController {

    private final BulkAdmission admission;
    private final ListApplications list;
    private final Once once;

    AdmissionController(BulkAdmission admission, ListApplications list, Once once) {
        this.admission = admission;
        this.list = list;
        this.once = once;
    }

    @PostMapping("/applications/admission")
    ModelAndView preview(
            @RequestParam(name = "id", required = false) List<UUID> picked,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer) {
        var filter = ApplicationFilter.of(state, call, path, channel, name);
        var plan = admission.preview(picked == null ? List.of() : picked, filter, list.people(viewer, filter));
        return Views.page("enrolment/application/admissionPreview", plan);
    }

    @FreshFactor
    @PostMapping("/admissions")
    ModelAndView admit(
            @RequestParam(name = "ids", defaultValue = "") String ids,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var chosen = ids.isBlank()
                ? List.<UUID>of()
                : List.of(ids.split(",", -1)).stream()
                        .limit(BulkAdmission.MOST)
                        .map(AdmissionController::id)
                        .toList();
        if (chosen.isEmpty()) {
            return Views.seeOther("/applications");
        }
        return Views.seeOther(once.run(key, "admit " + ids, () -> "/admissions/" + admission.admit(viewer, chosen)));
    }

    @GetMapping("/admissions/{id}")
    ModelAndView done(@PathVariable UUID id) {
        var bulk = admission.find(id).orElseThrow(NotFound::new);
        return Views.page(
                "enrolment/application/admissionPage",
                new AdmissionPage(
                        bulk.id(),
                        bulk.admitted(),
                        bulk.waitlisted(),
                        !bulk.told() && !bulk.undone(),
                        bulk.undone(),
                        (int) BulkAdmission.SECOND_THOUGHT.toMinutes()));
    }

    @DeleteMapping("/admissions/{id}")
    ModelAndView undo(@PathVariable UUID id, Viewer viewer) {
        admission.undo(viewer, id);
        return Views.seeOther("/admissions/" + id);
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
