package org.oportunidad.learning.editor;

import org.jspecify.annotations.Nullable;
import org.oportunidad.files.MediumKind;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.authoring.UnitEdit.Piece;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Puts a picture, a voice or a document at the end of the text of an idea. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class IdeaMediaController {

    private final Drafts drafts;
    private final AddMedium media;
    private final IdeaPages pages;

    IdeaMediaController(Drafts drafts, AddMedium media, IdeaPages pages) {
        this.drafts = drafts;
        this.media = media;
        this.pages = pages;
    }

    @PostMapping("/authoring/{course}/units/{unit}/{language}/ideas/{idea}/media")
    ModelAndView add(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @PathVariable String idea,
            @RequestParam(defaultValue = "PICTURE") String what,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        if (place.edit().piece(idea).isEmpty()) {
            throw new NotFound();
        }
        var problems = Problems.none();
        var name = media.take(viewer, kind(what), PlainText.line(words), file, problems);
        if (name.isEmpty()) {
            return Views.invalid(IdeaController.VIEW, pages.withMediumRefused(place, idea, problems));
        }
        var line = "![" + PlainText.line(words).replaceAll("[\\[\\]]", "") + "](media/" + name.get() + ")";
        drafts.change(viewer, course, folder -> {
            var edit = place.edit(folder);
            var now = edit.piece(idea).orElseThrow(NotFound::new);
            return place.changed(
                    folder,
                    edit.with(idea, new Piece(now.title(), (now.text() + "\n\n" + line).strip(), now.question())));
        });
        return Views.seeOther(place.path() + "/ideas/" + idea + "?saved=1");
    }

    private static MediumKind kind(String what) {
        return switch (what) {
            case "VOICE" -> MediumKind.VOICE;
            case "DOCUMENT" -> MediumKind.DOCUMENT;
            default -> MediumKind.PICTURE;
        };
    }
}
