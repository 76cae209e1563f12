package org.oportunidad.learning.editor;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.CourseEdit.Lists;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.authoring.UnitEdit;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.CourseReader;
import org.oportunidad.learning.course.MediumSize;
import org.oportunidad.learning.media.CourseMedia;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A unit: its title, its ideas in order, what it weighs and how easily it is read. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
@RequestMapping("/authoring/{course}/units/{unit}/{language}")
class UnitController {

    private static final String VIEW = "learning/editor/unitPage";

    private final Drafts drafts;
    private final Checks checks;

    UnitController(Drafts drafts, Checks checks) {
        this.drafts = drafts;
        this.checks = checks;
    }

    @GetMapping
    ModelAndView read(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String nothing) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        var problems = Problems.none();
        if (!nothing.isEmpty()) {
            problems.add("idea-title", "learning.editor.titleNeeded", Pieces.MOST_TITLE);
        }
        return Views.page(VIEW, page(place, null, problems));
    }

    @PostMapping
    ModelAndView rename(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String title,
            Viewer viewer) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        var words = PlainText.line(title);
        if (words.isEmpty() || words.length() > Pieces.MOST_TITLE) {
            return Views.invalid(
                    VIEW,
                    page(place, title, Problems.none().add("title", "learning.editor.titleNeeded", Pieces.MOST_TITLE)));
        }
        drafts.change(viewer, course, folder -> place.edit(folder).titled(words).into(folder, language, unit));
        return Views.seeOther(place.path());
    }

    private UnitPage page(UnitPlace place, @Nullable String typed, Problems problems) {
        var edit = place.edit();
        var reader = checks.reader(place.draft().folder());
        var mistakes = checks.of(place);
        return new UnitPage(
                place,
                edit,
                place.isFirst() ? null : place.source(),
                typed == null ? edit.title() : typed,
                place.language().equals("es") ? ReadingLevel.of(plain(edit)) : null,
                mistakes.isEmpty()
                        ? reader.lesson(place.language(), place.unit()).kilobytes()
                        : 0,
                mediaKilobytes(reader, edit, place),
                Lists.languages(place.draft().folder()),
                mistakes,
                problems);
    }

    private static int mediaKilobytes(CourseReader reader, UnitEdit edit, UnitPlace place) {
        var unit = edit.into(new CourseFolder(Map.of()), place.language(), place.unit());
        return CourseMedia.names(unit).stream()
                .flatMap(name -> reader.medium(name).stream())
                .mapToInt(MediumSize::kilobytes)
                .sum();
    }

    /** What is read of the unit, without marks. */
    private static String plain(UnitEdit edit) {
        return edit.pieces().stream()
                .map(piece ->
                        piece.title() + ".\n" + CourseReader.html(piece.text()).plain() + "\n" + Pieces.ask(piece))
                .collect(Collectors.joining("\n"));
    }
}
