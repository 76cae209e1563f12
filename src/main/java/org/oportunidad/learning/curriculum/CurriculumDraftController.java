package org.oportunidad.learning.curriculum;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.AskedCourses;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.curriculum.CurriculaPage.Hours;
import org.oportunidad.learning.curriculum.CurriculumDraftPage.Typed;
import org.oportunidad.learning.curriculum.CurriculumEdit.Kind;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.Routes;
import org.oportunidad.workshops.Workshops;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The next version of what one level asks: its courses, their order, what comes before what, and publishing it. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
@RequestMapping("/curricula/{route}/{level}/draft")
class CurriculumDraftController {

    private static final String VIEW = "learning/curriculum/curriculumDraftPage";

    private final Routes routes;
    private final CurriculumDrafts drafts;
    private final PublishCurriculum publish;
    private final AskedRows rows;
    private final Courses courses;
    private final Workshops workshops;
    private final Once once;

    CurriculumDraftController(
            Routes routes,
            CurriculumDrafts drafts,
            PublishCurriculum publish,
            AskedRows rows,
            Courses courses,
            Workshops workshops,
            Once once) {
        this.routes = routes;
        this.drafts = drafts;
        this.publish = publish;
        this.rows = rows;
        this.courses = courses;
        this.workshops = workshops;
        this.once = once;
    }

    @GetMapping
    ModelAndView read(RouteLevelId id, Viewer viewer, HttpServletRequest request) {
        return Views.page(VIEW, page(id, viewer, request, Typed.NOTHING, Problems.none()));
    }

    @PostMapping
    ModelAndView open(RouteLevelId id, Viewer viewer) {
        drafts.open(viewer, id);
        return Views.seeOther(path(id));
    }

    @DeleteMapping
    ModelAndView discard(RouteLevelId id, Viewer viewer) {
        drafts.discard(viewer, id);
        return Views.seeOther("/curricula/" + id.value());
    }

    @PostMapping("/courses")
    ModelAndView add(
            RouteLevelId id,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String kind,
            Viewer viewer,
            HttpServletRequest request) {
        if (courses.find(add, publish.earliest()).isEmpty()) {
            var problems = Problems.none().add("add", "learning.curriculum.chooseCourse");
            return Views.invalid(VIEW, page(id, viewer, request, Typed.NOTHING, problems));
        }
        var as = kind.equals("offered") ? Kind.OFFERED : Kind.REQUIRED;
        return changed(viewer, id, asked -> CurriculumEdit.add(asked, add, as), add);
    }

    @DeleteMapping("/courses/{course}")
    ModelAndView remove(RouteLevelId id, @PathVariable String course, Viewer viewer) {
        return changed(viewer, id, asked -> CurriculumEdit.remove(asked, course), "");
    }

    @PostMapping("/courses/{course}/place")
    ModelAndView move(
            RouteLevelId id, @PathVariable String course, @RequestParam(defaultValue = "0") int by, Viewer viewer) {
        return changed(viewer, id, asked -> CurriculumEdit.move(asked, course, by), course);
    }

    @PostMapping("/courses/{course}/kind")
    ModelAndView kind(
            RouteLevelId id, @PathVariable String course, @RequestParam(defaultValue = "") String kind, Viewer viewer) {
        var to = switch (kind) {
            case "required" -> Kind.REQUIRED;
            case "levelling" -> Kind.LEVELLING;
            default -> Kind.OFFERED;
        };
        return changed(viewer, id, asked -> CurriculumEdit.change(asked, course, to), course);
    }

    /** That one course comes before another; refused at once where they would wait for each other. */
    @PostMapping("/prerequisites")
    ModelAndView putFirst(
            RouteLevelId id,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String first,
            Viewer viewer,
            HttpServletRequest request) {
        var asked = drafts.get(id).asked();
        var problems = Problems.none();
        if (!asked.all().contains(course)) {
            problems.add("course", "learning.curriculum.chooseCourse");
        }
        if (!asked.all().contains(first)) {
            problems.add("first", "learning.curriculum.chooseCourse");
        } else if (CurriculumEdit.putFirst(asked, course, first).goesRound()) {
            problems.add("first", "learning.curriculum.wrong.round");
        }
        if (problems.any()) {
            var typed = new Typed(course, first, "", List.of());
            return Views.invalid(VIEW, page(id, viewer, request, typed, problems));
        }
        return changed(viewer, id, now -> CurriculumEdit.putFirst(now, course, first), course);
    }

    @DeleteMapping("/prerequisites")
    ModelAndView dropFirst(
            RouteLevelId id,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String first,
            Viewer viewer) {
        return changed(viewer, id, asked -> CurriculumEdit.dropFirst(asked, course, first), course);
    }

    @PostMapping("/publication")
    ModelAndView publish(
            RouteLevelId id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") List<String> checks,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            HttpServletRequest request) {
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, id.value() + seen + from + checks, () -> {
            problems[0] = publish.publish(viewer, id, seen, day(from), checks);
            return problems[0].any() ? Optional.empty() : Optional.of("/curricula/" + id.value());
        });
        if (done.isPresent() || drafts.find(id).isEmpty()) {
            return Views.seeOther(done.orElse("/curricula/" + id.value()));
        }
        return Views.invalid(VIEW, page(id, viewer, request, new Typed("", "", from, checks), problems[0]));
    }

    private static String path(RouteLevelId id) {
        return "/curricula/" + id.value() + "/draft";
    }

    private ModelAndView changed(Viewer viewer, RouteLevelId id, UnaryOperator<AskedCourses> edit, String course) {
        if (!drafts.change(viewer, id, edit)) {
            throw new NotFound();
        }
        // only a course that is there is named in the address, never what somebody sent
        boolean there = drafts.get(id).asked().all().contains(course);
        return Views.seeOther(path(id) + (there ? "#" + course : ""));
    }

    private CurriculumDraftPage page(
            RouteLevelId id, Viewer viewer, HttpServletRequest request, Typed typed, Problems problems) {
        var draft = drafts.get(id);
        var asked = draft.asked();
        var earliest = publish.earliest();
        var reader = LanguageOfRequest.of(request).locale();
        var cohorts = workshops.ofCohorts();
        return new CurriculumDraftPage(
                routes.level(id).orElseThrow(NotFound::new),
                draft,
                rows.of(asked, earliest, reader.getLanguage()),
                Hours.of(rows.requiredMinutes(asked, earliest), id, cohorts),
                courses.all().stream()
                        .filter(course -> !asked.all().contains(course.code()))
                        .filter(course -> courses.find(course.code(), earliest).isPresent())
                        .toList(),
                publish.mistakes(earliest, reader).of(asked),
                earliest,
                (int) cohorts.stream()
                        .filter(one -> one.level().equals(id) && one.startsOn().isBefore(earliest))
                        .count(),
                !draft.authors().isEmpty()
                        && !draft.authors().contains(viewer.account().value()),
                typed,
                problems);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
