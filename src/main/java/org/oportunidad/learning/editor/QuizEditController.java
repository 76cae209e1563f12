package org.oportunidad.learning.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.Codes;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.authoring.UnitEdit.Piece;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The quiz of a unit. She never meets a change of it: an attempt belongs to the version that her cohort follows. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
@RequestMapping("/authoring/{course}/units/{unit}/{language}/quiz")
class QuizEditController {

    private static final String VIEW = "learning/editor/quizPage";
    private static final String QUESTION = "learning/editor/bankQuestionPage";

    private final Drafts drafts;
    private final Checks checks;
    private final Once once;

    QuizEditController(Drafts drafts, Checks checks, Once once) {
        this.drafts = drafts;
        this.checks = checks;
        this.once = once;
    }

    @GetMapping
    ModelAndView read(@PathVariable String course, @PathVariable String unit, @PathVariable String language) {
        return Views.page(VIEW, page(new UnitPlace(drafts.get(course), unit, language), Problems.none()));
    }

    @PostMapping
    ModelAndView settings(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String pick,
            @RequestParam(defaultValue = "") String attempts,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "best") String counts,
            Viewer viewer) {
        var place = first(course, unit, language);
        var problems = Problems.none();
        Map.of("pick", pick, "attempts", attempts, "minutes", minutes).forEach((field, typed) -> {
            if (!typed.matches("[0-9]{1,3}")) {
                problems.add(field, "learning.editor.numberNeeded");
            }
        });
        if (problems.any() || !counts.matches("best|last|average")) {
            return Views.invalid(VIEW, page(place, problems));
        }
        changed(
                viewer,
                place,
                quiz -> quiz.settings(
                        Integer.parseInt(pick), Integer.parseInt(attempts), Integer.parseInt(minutes), counts));
        return Views.seeOther(place.path() + "/quiz");
    }

    @PostMapping("/questions")
    ModelAndView add(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String ask,
            @RequestParam(defaultValue = "choice") String kind,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var place = first(course, unit, language);
        var words = IdeaText.line(ask);
        if (words.isEmpty() || words.length() > Pieces.MOST_FIELD) {
            return Views.invalid(
                    VIEW, page(place, Problems.none().add("ask", "learning.editor.titleNeeded", Pieces.MOST_FIELD)));
        }
        var asked = QuestionFields.KINDS.contains(kind) ? kind : "choice";
        return Views.seeOther(once.run(key, course + unit + words + asked, () -> {
            var code = new String[1];
            changed(viewer, place, quiz -> {
                code[0] = Codes.fresh("question");
                return quiz.with(QuestionFields.question(code[0], asked, Map.of("ask", words)));
            });
            return place.path() + "/quiz/questions/" + code[0];
        }));
    }

    @GetMapping("/questions/{question}")
    ModelAndView question(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String saved) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        var written = QuizEdit.of(place.edit()).question(question).orElseThrow(NotFound::new);
        var asked = QuestionFields.KINDS.contains(kind) && place.isFirst() ? kind : kindOf(place, question);
        return Views.page(
                QUESTION,
                page(place, question, asked, QuestionFields.of(written), !saved.isEmpty(), null, Problems.none()));
    }

    @PostMapping("/questions/{question}")
    ModelAndView save(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> body,
            Viewer viewer) {
        var form = new HashMap<>(body.toSingleValueMap());
        var place = new UnitPlace(drafts.get(course), unit, language);
        var asked = form.getOrDefault("kind", "");
        var kind = place.isFirst() && QuestionFields.KINDS.contains(asked) ? asked : kindOf(place, question);
        var problems = Pieces.problems(form);
        if (problems.any()) {
            return Views.invalid(QUESTION, page(place, question, kind, form, false, null, problems));
        }
        var mine = QuestionFields.question(question, kind, form);
        var theirs = new Piece[1];
        var draft = drafts.change(viewer, course, folder -> {
            var edit = place.edit(folder);
            var now = QuizEdit.of(edit).question(question).orElseThrow(NotFound::new);
            var typed = QuizEdit.of(edit).with(mine).into(edit);
            var changed = place.changed(
                    folder, place.isFirst() ? typed : place.source().follow(typed));
            if (!mark(now).equals(form.getOrDefault("seen", "")) && !changed.equals(folder)) {
                theirs[0] = new Piece("", "", now);
                return folder;
            }
            return changed;
        });
        if (theirs[0] != null) {
            drafts.keepAside(viewer, course, language + "/" + unit + ".yaml", Pieces.written(new Piece("", "", mine)));
            return Views.with(
                    HttpStatus.CONFLICT,
                    Views.page(
                            QUESTION,
                            page(
                                    new UnitPlace(draft, unit, language),
                                    question,
                                    kind,
                                    QuestionFields.of(mine),
                                    false,
                                    theirs[0],
                                    Problems.none())));
        }
        return Views.seeOther(place.path() + "/quiz/questions/" + question + "?saved=1");
    }

    @DeleteMapping("/questions/{question}")
    ModelAndView remove(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @PathVariable String question,
            Viewer viewer) {
        var place = first(course, unit, language);
        changed(viewer, place, quiz -> quiz.without(question));
        return Views.seeOther(place.path() + "/quiz");
    }

    private void changed(Viewer viewer, UnitPlace place, UnaryOperator<QuizEdit> change) {
        drafts.change(viewer, place.draft().course(), folder -> {
            var edit = place.edit(folder);
            return place.changed(folder, change.apply(QuizEdit.of(edit)).into(edit));
        });
    }

    private UnitPlace first(String course, String unit, String language) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        if (!place.isFirst()) {
            throw new NotFound();
        }
        return place;
    }

    private static String kindOf(UnitPlace place, String question) {
        return QuizEdit.of(place.source())
                .question(question)
                .map(QuestionFields::kind)
                .orElse("choice");
    }

    private static String mark(Map<String, Object> question) {
        return Pieces.mark(new Piece("", "", question));
    }

    private QuizSettingsPage page(UnitPlace place, Problems problems) {
        return new QuizSettingsPage(place, QuizEdit.of(place.edit()), checks.of(place), problems);
    }

    private IdeaPage page(
            UnitPlace place,
            String code,
            String kind,
            Map<String, String> fields,
            boolean saved,
            @Nullable Piece theirs,
            Problems problems) {
        var source = place.isFirst()
                ? null
                : QuizEdit.of(place.source()).question(code).orElse(null);
        var now = theirs != null
                ? theirs.question()
                : QuizEdit.of(place.edit()).question(code).orElse(Map.of());
        return new IdeaPage(
                place,
                "/quiz/questions/" + code,
                source == null ? null : new Piece("", "", source),
                null,
                kind,
                Objects.toString(fields.get("ask"), ""),
                "",
                fields,
                mark(now),
                saved,
                theirs,
                checks.of(place),
                0,
                problems,
                Problems.none());
    }
}
