package org.oportunidad.enrolment.importing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.call.Call;
import org.oportunidad.enrolment.call.Calls;
import org.oportunidad.files.Cell;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.Tables;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Page;
import org.oportunidad.platform.web.Pages;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing in a spreadsheet: upload, mapping, check, run and undo. */
@Controller
@AllowedTo(Role.COORDINATOR)
class ImportController {

    private static final int SHOWN = 300;
    private static final int ALL = 500_000;

    private final Imports imports;
    private final RunImport run;
    private final Calls calls;
    private final Tables tables;
    private final Pages pages;

    ImportController(Imports imports, RunImport run, Calls calls, Tables tables, Pages pages) {
        this.imports = imports;
        this.run = run;
        this.calls = calls;
        this.tables = tables;
        this.pages = pages;
    }

    @GetMapping("/imports")
    ModelAndView all() {
        return Views.page("enrolment/importing/importsPage", page("", Problems.none()));
    }

    @PostMapping("/imports")
    ModelAndView take(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "call", defaultValue = "") String call,
            Viewer viewer)
            throws IOException {
        var problems = Problems.none();
        var chosen = calls.all().stream()
                .filter(c -> c.id().toString().equals(call) && c.state() != Call.State.CLOSED)
                .findFirst();
        if (chosen.isEmpty()) {
            problems.add("call", "enrolment.importing.callNeeded");
        }
        if (file == null || file.isEmpty() || file.getSize() > Tables.MAX_BYTES) {
            problems.add("file", "enrolment.importing.fileNeeded");
        }
        if (!problems.any() && file != null && chosen.isPresent()) {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            switch (imports.take(viewer.account().value(), chosen.get().id(), name, file.getBytes())) {
                case Imports.Taken.Kept kept -> {
                    return Views.seeOther("/imports/" + kept.id());
                }
                case Imports.Taken.Refused refused ->
                    problems.add("file", refused.problem().messageKey());
            }
        }
        return Views.invalid("enrolment/importing/importsPage", page(call, problems));
    }

    @GetMapping("/imports/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Views.page("enrolment/importing/importPage", page(find(id), Problems.none()));
    }

    /** Every problem as a table, for whoever corrects the spreadsheet. */
    @GetMapping("/imports/{id}/problems")
    void problems(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "XLSX") String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var batch = find(id);
        var kind = format.equals("CSV") ? TableFormat.CSV : TableFormat.XLSX;
        Page page = pages.of(request);
        response.setContentType(kind.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"list." + kind.extension() + "\"");
        tables.write(
                kind,
                List.of(
                        page.t("enrolment.importing.row"),
                        page.t("enrolment.importing.column"),
                        page.t("enrolment.importing.reason")),
                imports.problems(batch.id(), ALL).stream()
                        .map(problem -> List.of(
                                Cell.of(problem.row()),
                                Cell.of(page.t("enrolment.importing.field." + problem.field())),
                                Cell.of(page.t(problem.reason()))))
                        .toList(),
                response.getOutputStream());
    }

    @PostMapping("/imports/{id}/mapping")
    ModelAndView map(@PathVariable UUID id, @RequestParam(name = "field", required = false) List<String> fields) {
        var batch = find(id);
        var mapping = fields == null
                ? List.<String>of()
                : fields.stream()
                        .map(code -> ImportField.of(code).map(Enum::name).orElse(""))
                        .toList();
        var used = mapping.stream().filter(code -> !code.isEmpty()).toList();
        var form = Problems.none();
        if (used.stream().distinct().count() != used.size()) {
            form.add("field", "enrolment.importing.fieldTwice");
        }
        Arrays.stream(ImportField.values())
                .filter(field -> field.required() && !used.contains(field.name()))
                .forEach(field -> form.add("field", "enrolment.importing.fieldNeeded." + field.code()));
        if (form.any() || !imports.check(batch, mapping)) {
            return Views.invalid("enrolment/importing/importPage", page(batch, form));
        }
        return Views.seeOther("/imports/" + id);
    }

    /** Brings the good rows in; with {@code rows=all} only when there is no bad one. */
    @FreshFactor
    @PostMapping("/imports/{id}/run")
    ModelAndView run(@PathVariable UUID id, @RequestParam(defaultValue = "good") String rows, Viewer viewer) {
        var batch = find(id);
        if (batch.good() > 0 && (!rows.equals("all") || batch.bad() == 0)) {
            run.start(batch, viewer.account().value());
        }
        return Views.seeOther("/imports/" + id);
    }

    @FreshFactor
    @DeleteMapping("/imports/{id}/run")
    ModelAndView undo(@PathVariable UUID id, Viewer viewer) {
        run.startUndo(find(id), viewer.account().value());
        return Views.seeOther("/imports/" + id);
    }

    private ImportBatch find(UUID id) {
        return imports.find(id).orElseThrow(NotFound::new);
    }

    private ImportPage page(ImportBatch batch, Problems form) {
        var problems = imports.problems(batch.id(), SHOWN + 1);
        return new ImportPage(
                batch,
                Arrays.stream(ImportField.values()).map(Enum::name).toList(),
                problems.subList(0, Math.min(SHOWN, problems.size())),
                problems.size() > SHOWN,
                form);
    }

    private ImportsPage page(String chosen, Problems problems) {
        var open = calls.all().stream()
                .filter(call -> call.state() != Call.State.CLOSED)
                .map(call -> Option.of(call.id().toString(), call.name()))
                .toList();
        var only = open.size() == 1 ? open.getFirst().value() : chosen;
        return new ImportsPage(imports.newest(), open, only, problems);
    }
}
