package org.oportunidad.learning.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.Codes;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.authoring.UnitEdit.Piece;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.PlainText;
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

/** One idea of a unit: its words and its question. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
@RequestMapping("/authoring/{course}/units/{unit}/{language}/ideas")
class IdeaController {

    static final String VIEW = "learning/editor/ideaPage";

    /** Sent by the script that saves while she writes. */
    private static final String BY_ITSELF = "X-Autosave";

    private final Drafts drafts;
    private final SaveIdea save;
    private final IdeaPages pages;
    private final Once once;

    IdeaController(Drafts drafts, SaveIdea save, IdeaPages pages, Once once) {
        this.drafts = drafts;
        this.save = save;
        this.pages = pages;
        this.once = once;
    }

    /** A new idea, in the first language; the others follow. */
    @PostMapping
    ModelAndView add(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "choice") String kind,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        var words = PlainText.line(title);
        if (!place.isFirst() || words.isEmpty() || words.length() > Pieces.MOST_TITLE) {
            return Views.seeOther(place.path() + "?nothing=idea#add");
        }
        var asked = QuestionFields.KINDS.contains(kind) ? kind : "choice";
        return Views.seeOther(once.run(key, course + unit + words + asked, () -> {
            var code = new String[1];
            drafts.change(viewer, course, folder -> {
                var edit = place.edit(folder);
                code[0] = Codes.fresh("idea");
                return place.changed(
                        folder,
                        edit.with(code[0], new Piece(words, "", QuestionFields.question(code[0], asked, Map.of()))));
            });
            return place.path() + "/ideas/" + code[0];
        }));
    }

    @GetMapping("/{idea}")
    ModelAndView read(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @PathVariable String idea,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String saved,
            Viewer viewer) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        return Views.page(VIEW, pages.read(place, idea, kind, !saved.isEmpty()));
    }

    @PostMapping("/{idea}")
    @Nullable
    ModelAndView save(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @PathVariable String idea,
            @RequestParam MultiValueMap<String, String> body,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        boolean byItself = request.getHeader(BY_ITSELF) != null;
        return switch (save.save(viewer, place, idea, body.toSingleValueMap(), byItself)) {
            case SaveIdea.Refused refused -> Views.invalid(VIEW, pages.refused(place, idea, refused));
            case SaveIdea.Conflict conflict ->
                Views.with(HttpStatus.CONFLICT, Views.page(VIEW, pages.conflict(idea, conflict)));
            case SaveIdea.Saved saved
            when byItself -> {
                response.setHeader("X-Seen", Pieces.mark(saved.now()));
                response.setStatus(HttpStatus.NO_CONTENT.value());
                yield null;
            }
            case SaveIdea.Saved saved -> Views.seeOther(place.path() + "/ideas/" + idea + "?saved=1");
        };
    }

    @PostMapping("/{idea}/place")
    ModelAndView move(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @PathVariable String idea,
            @RequestParam(defaultValue = "0") int by,
            Viewer viewer) {
        var place = first(course, unit, language);
        drafts.change(
                viewer,
                course,
                folder -> place.changed(folder, place.edit(folder).moved(idea, by)));
        return Views.seeOther(place.path() + "#" + idea);
    }

    @DeleteMapping("/{idea}")
    ModelAndView remove(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @PathVariable String idea,
            Viewer viewer) {
        var place = first(course, unit, language);
        drafts.change(
                viewer,
                course,
                folder -> place.changed(folder, place.edit(folder).without(idea)));
        return Views.seeOther(place.path());
    }

    /** Parts are moved and removed in the first language only. */
    private UnitPlace first(String course, String unit, String language) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        if (!place.isFirst()) {
            throw new NotFound();
        }
        return place;
    }
}
