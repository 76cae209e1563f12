package org.oportunidad.learning.curriculum;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.AskedCourses;
import org.oportunidad.learning.course.Curricula;
import org.oportunidad.learning.course.Curricula.Version;
import org.oportunidad.learning.curriculum.CurriculaPage.Hours;
import org.oportunidad.learning.curriculum.CurriculumDrafts.Brought;
import org.oportunidad.learning.curriculum.CurriculumPage.Past;
import org.oportunidad.learning.curriculum.CurriculumVersionTable.Published;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.Routes;
import org.oportunidad.workshops.Workshops;
import org.oportunidad.workshops.Workshops.CohortMinutes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What every level asks, its versions, and all of it as one file. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
@RequestMapping("/curricula")
class CurriculaController {

    private static final String VIEW = "learning/curriculum/curriculaPage";
    private static final int MOST_KILOBYTES = 200;

    private final Routes routes;
    private final Curricula curricula;
    private final CurriculumDrafts drafts;
    private final CurriculumVersionTable versions;
    private final PublishCurriculum publish;
    private final AskedRows rows;
    private final Workshops workshops;
    private final Accounts accounts;

    CurriculaController(
            Routes routes,
            Curricula curricula,
            CurriculumDrafts drafts,
            CurriculumVersionTable versions,
            PublishCurriculum publish,
            AskedRows rows,
            Workshops workshops,
            Accounts accounts) {
        this.routes = routes;
        this.curricula = curricula;
        this.drafts = drafts;
        this.versions = versions;
        this.publish = publish;
        this.rows = rows;
        this.workshops = workshops;
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView all() {
        return Views.page(VIEW, page(List.of(), Problems.none()));
    }

    private CurriculaPage page(List<Brought> brought, Problems problems) {
        var cohorts = workshops.ofCohorts();
        var living = drafts.living();
        var today = drafts.today();
        return new CurriculaPage(
                routes.levels().stream()
                        .map(level -> {
                            var id = level.id();
                            var version = curricula.version(id.route(), id.level(), today);
                            return new CurriculaPage.Row(
                                    level,
                                    version.version(),
                                    version.from(),
                                    version.asked().required().size(),
                                    version.asked().offered().size(),
                                    Hours.of(rows.requiredMinutes(version.asked(), today), id, cohorts),
                                    living.contains(id));
                        })
                        .toList(),
                brought,
                problems);
    }

    /** In the form of the program's own file, which reads it. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file() {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("curricula.yaml")
                                .build()
                                .toString())
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .body(curricula.file().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/file")
    ModelAndView bring(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        var problems = Problems.none();
        if (file == null || file.isEmpty() || file.getSize() > MOST_KILOBYTES * 1024) {
            problems.add("file", "learning.curriculum.fileNeeded", MOST_KILOBYTES);
            return Views.invalid(VIEW, page(List.of(), problems));
        }
        try {
            var brought = drafts.bring(viewer, new String(file.getBytes(), StandardCharsets.UTF_8));
            if (!brought.isEmpty()) {
                return Views.page(VIEW, page(brought, problems));
            }
            problems.add("file", "learning.curriculum.fileNothingNew");
        } catch (RuntimeException unreadable) { // whatever is wrong in a file that anybody may have written
            problems.add("file", "learning.curriculum.fileUnreadable");
        }
        return Views.invalid(VIEW, page(List.of(), problems));
    }

    @GetMapping("/{route}/{level}")
    ModelAndView one(RouteLevelId id, HttpServletRequest request) {
        var today = drafts.today();
        var version = curricula.version(id.route(), id.level(), today);
        var reader = LanguageOfRequest.of(request).code();
        var cohorts = workshops.ofCohorts();
        return Views.page(
                "learning/curriculum/curriculumPage",
                new CurriculumPage(
                        routes.level(id).orElseThrow(NotFound::new),
                        version.version(),
                        rows.of(version.asked(), today, reader),
                        Hours.of(rows.requiredMinutes(version.asked(), today), id, cohorts),
                        drafts.find(id).isPresent(),
                        past(id, cohorts, reader)));
    }

    /** Until its day comes nobody has started on it. */
    @DeleteMapping("/{route}/{level}/versions/{number}")
    ModelAndView takeBack(RouteLevelId id, @PathVariable String number, Viewer viewer) {
        if (!number.matches("[0-9]{1,8}")) {
            throw new NotFound();
        }
        publish.withdraw(viewer, id, Integer.parseInt(number));
        return Views.seeOther("/curricula/" + id.value());
    }

    private List<Past> past(RouteLevelId level, List<CohortMinutes> cohorts, String reader) {
        var written = versions.of(level);
        var names = accounts.staffNames(written.stream()
                .flatMap(one -> Stream.concat(one.authors().stream(), Stream.of(one.publisher())))
                .distinct()
                .map(AccountId::new)
                .toList());
        var starts = cohorts.stream()
                .filter(one -> one.level().equals(level))
                .map(CohortMinutes::startsOn)
                .toList();
        var past = new ArrayList<Past>();
        for (var one : written) {
            past.add(past(one, following(level, starts, String.valueOf(one.number()), false), names, reader));
        }
        for (var one : curricula.versions(level.route(), level.level())) {
            if (one.brought()) {
                past.add(new Past(
                        one.version(),
                        one.from(),
                        following(level, starts, one.version(), true),
                        titles(one.asked(), reader),
                        "",
                        "",
                        null,
                        null,
                        false));
            }
        }
        return past;
    }

    private Past past(Published one, int following, Map<AccountId, String> names, String reader) {
        return new Past(
                String.valueOf(one.number()),
                one.from(),
                one.withdrawnAt() == null ? following : 0,
                titles(one.asked(), reader),
                one.authors().stream()
                        .map(author -> names.getOrDefault(new AccountId(author), "–"))
                        .collect(Collectors.joining(", ")),
                names.getOrDefault(new AccountId(one.publisher()), "–"),
                one.publishedAt(),
                one.withdrawnAt(),
                one.withdrawnAt() == null && one.from().isAfter(drafts.today()));
    }

    private List<String> titles(AskedCourses asked, String reader) {
        return asked.required().stream().map(code -> rows.title(code, reader)).toList();
    }

    private int following(RouteLevelId level, List<LocalDate> starts, String version, boolean brought) {
        return (int) starts.stream()
                .map(start -> curricula.version(level.route(), level.level(), start))
                .filter((Version one) -> one.version().equals(version) && one.brought() == brought)
                .count();
    }
}
