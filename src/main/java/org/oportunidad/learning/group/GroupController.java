package org.oportunidad.learning.group;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.oportunidad.files.TableFormat;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.group.GroupFilter.After;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Pages;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a group learns: filtered and sorted by its address, written as a table, printed. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class GroupController {

    private final ShowGroup groups;
    private final ExportGroup export;
    private final Pages pages;

    GroupController(ShowGroup groups, ExportGroup export, Pages pages) {
        this.groups = groups;
        this.export = export;
        this.pages = pages;
    }

    @GetMapping("/cohorts/{id}/progress")
    ModelAndView progress(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String all,
            Viewer viewer,
            HttpServletRequest request) {
        var language = LanguageOfRequest.of(request);
        return Views.page(
                "learning/group/groupPage",
                groups.page(
                                viewer,
                                id,
                                groups.filter(show, order, days),
                                After.read(after),
                                all.equals("yes"),
                                language)
                        .orElseThrow(NotFound::new));
    }

    @FreshFactor
    @PostMapping("/cohorts/{id}/progress/export")
    void export(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "XLSX") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var all = export.find(viewer, id);
        var kind = format.equals("CSV") ? TableFormat.CSV : TableFormat.XLSX;
        response.setContentType(kind.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"list." + kind.extension() + "\"");
        export.write(
                viewer, all, id, groups.filter(show, order, days), kind, pages.of(request), response.getOutputStream());
    }
}
