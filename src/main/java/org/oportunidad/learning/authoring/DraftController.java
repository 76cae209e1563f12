package org.oportunidad.learning.authoring;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.CourseEdit.Lists;
import org.oportunidad.learning.authoring.DraftPage.About;
import org.oportunidad.learning.authoring.DraftPage.Row;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.CourseReader;
import org.oportunidad.learning.media.CourseMedia;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One draft: what is said about the course, its units and their order, its languages, what is still wrong. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
@RequestMapping("/authoring/{course}")
class DraftController {

    private static final String VIEW = "learning/authoring/draftPage";
    private static final int MOST_SHORT = 40;
    private static final int MOST_ABOUT = 400;

    private final Drafts drafts;
    private final CourseMedia media;
    private final Once once;

    DraftController(Drafts drafts, CourseMedia media, Once once) {
        this.drafts = drafts;
        this.media = media;
        this.once = once;
    }

    @GetMapping
    ModelAndView read(@PathVariable String course, @RequestParam(defaultValue = "") String language) {
        return Views.page(VIEW, page(drafts.get(course), language, null, Problems.none()));
    }

    @PostMapping("/about")
    ModelAndView about(
            @PathVariable String course,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(name = "short", defaultValue = "") String shortTitle,
            @RequestParam(defaultValue = "") String about,
            Viewer viewer) {
        var draft = drafts.get(course);
        var words = new About(PlainText.line(title), PlainText.line(shortTitle), PlainText.line(about));
        var problems = Problems.none();
        bounded(problems, "title", words.title(), DraftListController.MOST_TITLE);
        bounded(problems, "short", words.shortTitle(), MOST_SHORT);
        bounded(problems, "about", words.about(), MOST_ABOUT);
        if (problems.any()) {
            return Views.invalid(VIEW, page(draft, language, words, problems));
        }
        var known = language(draft, language);
        return changed(
                viewer,
                course,
                folder -> CourseEdit.about(folder, known, words.title(), words.shortTitle(), words.about()),
                "?language=" + known);
    }

    private static void bounded(Problems problems, String field, String words, int most) {
        if (words.isEmpty() || words.length() > most) {
            problems.add(field, "learning.authoring.titleNeeded", most);
        }
    }

    @PostMapping("/units")
    ModelAndView addUnit(
            @PathVariable String course,
            @RequestParam(defaultValue = "") String unitTitle,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var draft = drafts.get(course);
        var words = PlainText.line(unitTitle);
        if (words.isEmpty() || words.length() > DraftListController.MOST_TITLE) {
            var problems =
                    Problems.none().add("unitTitle", "learning.authoring.titleNeeded", DraftListController.MOST_TITLE);
            return Views.invalid(VIEW, page(draft, "", null, problems));
        }
        return Views.seeOther(once.run(key, course + words, () -> {
            var code = new String[1];
            drafts.change(viewer, course, folder -> {
                code[0] = Codes.fresh("unit");
                return CourseEdit.addUnit(folder, code[0], words);
            });
            return draft.path() + "/units/" + code[0] + "/"
                    + Lists.languages(draft.folder()).getFirst();
        }));
    }

    @PostMapping("/units/{unit}/place")
    ModelAndView moveUnit(
            @PathVariable String course,
            @PathVariable String unit,
            @RequestParam(defaultValue = "0") int by,
            Viewer viewer) {
        return changed(viewer, course, folder -> CourseEdit.moveUnit(folder, unit, by), "#" + unit);
    }

    @DeleteMapping("/units/{unit}")
    ModelAndView removeUnit(@PathVariable String course, @PathVariable String unit, Viewer viewer) {
        return changed(viewer, course, folder -> CourseEdit.removeUnit(folder, unit), "");
    }

    @PostMapping("/languages")
    ModelAndView addLanguage(@PathVariable String course, @RequestParam(defaultValue = "") String add, Viewer viewer) {
        if (Language.of(add).isEmpty()) {
            return Views.seeOther("/authoring/" + drafts.get(course).course());
        }
        return changed(viewer, course, folder -> CourseEdit.addLanguage(folder, add), "?language=" + add);
    }

    /** What is published stays; the draft is closed and its history kept. */
    @DeleteMapping
    ModelAndView discard(@PathVariable String course, Viewer viewer) {
        drafts.move(viewer, drafts.get(course), DraftState.DISCARDED);
        return Views.seeOther("/authoring");
    }

    private ModelAndView changed(Viewer viewer, String course, UnaryOperator<CourseFolder> edit, String then) {
        return Views.seeOther(drafts.change(viewer, course, edit).path() + then);
    }

    private static String language(Draft draft, String asked) {
        var languages = Lists.languages(draft.folder());
        return languages.contains(asked) ? asked : languages.getFirst();
    }

    private DraftPage page(Draft draft, String asked, @Nullable About typed, Problems problems) {
        var folder = draft.folder();
        var language = language(draft, asked);
        var languages = Lists.languages(folder);
        var mistakes = new CourseReader(folder, media.of(folder)).mistakes();
        return new DraftPage(
                draft,
                language,
                languages,
                Arrays.stream(Language.values())
                        .filter(one -> !languages.contains(one.code()))
                        .toList(),
                typed == null ? about(folder, language) : typed,
                Lists.units(folder).stream()
                        .map(unit -> {
                            var edit = UnitEdit.of(folder, language, unit);
                            return new Row(
                                    unit,
                                    edit.title(),
                                    edit.pieces().size(),
                                    mistakes.stream()
                                            .anyMatch(one -> one.file().startsWith(language + "/" + unit + ".")));
                        })
                        .toList(),
                mistakes,
                problems);
    }

    private static About about(CourseFolder folder, String language) {
        Map<?, ?> words = folder.find(language + "/" + CourseFolder.ABOUT).isPresent()
                ? folder.map(language + "/" + CourseFolder.ABOUT)
                : Map.of();
        return new About(word(words, "title"), word(words, "short"), word(words, "about"));
    }

    private static String word(Map<?, ?> words, String key) {
        return Objects.toString(words.get(key), "");
    }
}
