package org.oportunidad.learning.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.Codes;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.authoring.UnitEdit;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What she makes of a unit and sends: what is asked, how it is sent, by what it is looked at. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
@RequestMapping("/authoring/{course}/units/{unit}/{language}/task")
class TaskController {

    private static final String VIEW = "learning/editor/taskPage";
    private static final String KEY = "task";

    private final Drafts drafts;
    private final Checks checks;

    TaskController(Drafts drafts, Checks checks) {
        this.drafts = drafts;
        this.checks = checks;
    }

    @GetMapping
    ModelAndView read(@PathVariable String course, @PathVariable String unit, @PathVariable String language) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        if (!place.isFirst() && place.source().part(KEY).isEmpty()) {
            throw new NotFound();
        }
        return Views.page(VIEW, page(place, place.edit().part(KEY), Problems.none()));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String ask,
            @RequestParam(defaultValue = "") String criteria,
            @RequestParam(defaultValue = "") List<String> send,
            @RequestParam(defaultValue = "") String peers,
            Viewer viewer) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        var shown = place.isFirst() ? place.edit().part(KEY) : place.source().part(KEY);
        if (!place.isFirst() && shown.isEmpty()) {
            throw new NotFound();
        }
        var task = new LinkedHashMap<String, Object>();
        var words = IdeaText.line(title);
        task.put("id", shown.containsKey("id") ? shown.get("id") : Codes.fresh("task"));
        task.put("title", words);
        task.put("ask", IdeaText.clean(ask));
        task.put("send", TaskPage.WAYS.stream().filter(send::contains).toList());
        if (!peers.isEmpty()) {
            task.put("peers", true);
        }
        task.put(
                "criteria",
                criteria.lines()
                        .map(IdeaText::line)
                        .filter(line -> !line.isEmpty())
                        .toList());
        var problems = problems(title, ask, criteria);
        if (problems.any()) {
            return Views.invalid(VIEW, page(place, task, problems));
        }
        drafts.change(
                viewer,
                course,
                folder ->
                        place.changed(folder, fitting(place, place.edit(folder).with(KEY, task))));
        return Views.seeOther(place.path());
    }

    /** A translation has the shape of the first language. */
    private static UnitEdit fitting(UnitPlace place, UnitEdit typed) {
        return place.isFirst() ? typed : place.source().follow(typed);
    }

    private static Problems problems(String title, String ask, String criteria) {
        var problems = Problems.none();
        Map.of("title", title, "ask", ask, "criteria", criteria).forEach((field, typed) -> {
            int most = field.equals("title") ? Pieces.MOST_TITLE : Pieces.MOST_FIELD;
            if (typed.length() > most) {
                problems.add(field, "learning.editor.tooLong", most);
            }
        });
        return problems;
    }

    @DeleteMapping
    ModelAndView remove(
            @PathVariable String course, @PathVariable String unit, @PathVariable String language, Viewer viewer) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        if (!place.isFirst()) {
            throw new NotFound();
        }
        drafts.change(
                viewer,
                course,
                folder -> place.changed(folder, place.edit(folder).with(KEY, Map.of())));
        return Views.seeOther(place.path());
    }

    private TaskPage page(UnitPlace place, Map<String, Object> task, Problems problems) {
        return new TaskPage(
                place,
                place.isFirst() ? null : place.source().part(KEY),
                !place.edit().part(KEY).isEmpty(),
                words(task.get("title")),
                words(task.get("ask")),
                list(task.get("criteria")).stream().collect(Collectors.joining("\n")),
                list(task.get("send")),
                Boolean.TRUE.equals(task.get("peers")),
                checks.of(place),
                problems);
    }

    private static String words(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static List<String> list(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
