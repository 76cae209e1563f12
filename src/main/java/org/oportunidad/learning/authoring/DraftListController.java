package org.oportunidad.learning.authoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.DraftListPage.Row;
import org.oportunidad.learning.authoring.DraftTable.Living;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The courses that can be written, and new ones. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class DraftListController {

    static final int MOST_TITLE = 120;

    private static final String VIEW = "learning/authoring/draftListPage";

    private final Drafts drafts;
    private final DraftTable table;
    private final Courses courses;
    private final Once once;

    DraftListController(Drafts drafts, DraftTable table, Courses courses, Once once) {
        this.drafts = drafts;
        this.table = table;
        this.courses = courses;
        this.once = once;
    }

    @GetMapping("/authoring")
    ModelAndView all(HttpServletRequest request) {
        return Views.page(VIEW, new DraftListPage(rows(request), "", Problems.none()));
    }

    /** Begins the next version of a course, or goes on with it; or a course that there was not, by its title. */
    @PostMapping("/authoring")
    ModelAndView open(
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "es") String language,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            HttpServletRequest request) {
        if (!course.isEmpty()) {
            drafts.open(viewer, course);
            return Views.seeOther("/authoring/" + course);
        }
        var words = PlainText.line(title);
        if (words.isEmpty()
                || words.length() > MOST_TITLE
                || Language.of(language).isEmpty()) {
            var problems = Problems.none().add("title", "learning.authoring.titleNeeded", MOST_TITLE);
            return Views.invalid(VIEW, new DraftListPage(rows(request), title, problems));
        }
        return Views.seeOther(
                once.run(key, words + language, () -> "/authoring/" + drafts.create(viewer, words, language)));
    }

    private List<Row> rows(HttpServletRequest request) {
        var language = LanguageOfRequest.of(request).code();
        Map<String, Living> living =
                table.living().stream().collect(Collectors.toMap(Living::course, Function.identity()));
        var rows = new ArrayList<Row>();
        for (var course : courses.all()) {
            var text = course.in(language);
            var draft = living.remove(course.code());
            rows.add(new Row(
                    course.code(),
                    text.title(),
                    text.language(),
                    course.version(),
                    draft == null ? null : draft.state()));
        }
        living.values().stream()
                .sorted(Comparator.comparing(Living::course))
                .forEach(draft -> rows.add(0, new Row(draft.course(), draft.course(), "", null, draft.state())));
        return rows;
    }
}
