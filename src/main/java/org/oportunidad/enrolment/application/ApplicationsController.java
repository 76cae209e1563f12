package org.oportunidad.enrolment.application;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.application.ApplicationListTable.Below;
import org.oportunidad.files.TableFormat;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.web.Page;
import org.oportunidad.platform.web.Pages;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of applications: filtered by its address, searched by POST so that no name stands in an address. */
@Controller
@AllowedTo(Role.COORDINATOR)
class ApplicationsController {

    private static final String VIEW = "enrolment/application/applicationsPage";

    private final ListApplications list;
    private final ExportApplications export;
    private final Pages pages;

    ApplicationsController(ListApplications list, ExportApplications export, Pages pages) {
        this.list = list;
        this.export = export;
        this.pages = pages;
    }

    @GetMapping("/applications")
    ModelAndView applications(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String below,
            Viewer viewer) {
        var filter = ApplicationFilter.of(state, call, path, channel, "");
        return Views.page(VIEW, list.page(viewer, filter, below(below)));
    }

    @PostMapping("/applications/search")
    ModelAndView search(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer) {
        var filter = ApplicationFilter.of(state, call, path, channel, name);
        return filter.name().isEmpty()
                ? Views.seeOther("/applications" + filter.query())
                : Views.page(VIEW, list.page(viewer, filter, null));
    }

    @FreshFactor
    @PostMapping("/applications/export")
    void export(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "XLSX") String format,
            Viewer viewer,
            jakarta.servlet.http.HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var kind = format.equals("CSV") ? TableFormat.CSV : TableFormat.XLSX;
        Page page = pages.of(request);
        response.setContentType(kind.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"list." + kind.extension() + "\"");
        export.write(
                viewer, ApplicationFilter.of(state, call, path, channel, name), kind, page, response.getOutputStream());
    }

    private static @Nullable Below below(String typed) {
        if (!typed.matches("[0-9]{13,17}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return null;
        }
        var dot = typed.indexOf('.');
        var at = Instant.EPOCH.plus(Long.parseLong(typed.substring(0, dot)), ChronoUnit.MICROS);
        return new Below(at, UUID.fromString(typed.substring(dot + 1)));
    }
}
