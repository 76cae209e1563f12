package org.oportunidad.learning.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.authoring.UnitEdit;
import org.oportunidad.learning.authoring.UnitEdit.Piece;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.springframework.stereotype.Component;

/**
 * Saves one idea of a unit, unless somebody changed it meanwhile: what two people write at the same time is shown to the
 * second one side by side, and both texts are kept.
 */
@Component
class SaveIdea {

    private final Drafts drafts;

    SaveIdea(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What became of it. */
    sealed interface Result {}

    record Saved(Piece now) implements Result {}

    /** Too long; nothing was saved, and the form stays as it was typed. */
    record Refused(Map<String, String> form, Problems problems) implements Result {}

    /** Another person saved the idea since it was shown. */
    record Conflict(UnitPlace place, Piece mine, Piece theirs) implements Result {}

    /** @param byItself saved by the script while she writes: what is in conflict is still in her form, and is not kept aside */
    Result save(Viewer viewer, UnitPlace place, String idea, Map<String, String> body, boolean byItself) {
        var form = new HashMap<>(body);
        if (place.edit().piece(idea).isEmpty()) {
            throw new NotFound();
        }
        if (!place.isFirst()) {
            form.put("kind", kindOf(place, idea));
        }
        var mine = Pieces.typed(idea, form);
        var problems = Pieces.problems(form);
        if (problems.any()) {
            return new Refused(form, problems);
        }
        var result = write(viewer, place, idea, mine, form.getOrDefault("seen", ""));
        if (result instanceof Conflict && !byItself) {
            drafts.keepAside(
                    viewer,
                    place.draft().course(),
                    place.language() + "/" + place.unit() + ".md",
                    Pieces.written(mine));
        }
        return result;
    }

    private Result write(Viewer viewer, UnitPlace place, String idea, Piece mine, String seen) {
        var theirs = new Piece[1];
        var draft = drafts.change(viewer, place.draft().course(), folder -> {
            var edit = place.edit(folder);
            var now = edit.piece(idea).orElseThrow(NotFound::new);
            var changed = place.changed(folder, edit.with(idea, fitting(place, idea, mine)));
            if (!Pieces.mark(now).equals(seen) && !changed.equals(folder)) {
                theirs[0] = now;
                return folder;
            }
            return changed;
        });
        var now = new UnitPlace(draft, place.unit(), place.language());
        return theirs[0] == null ? new Saved(now.edit().piece(idea).orElse(mine)) : new Conflict(now, mine, theirs[0]);
    }

    /** In a translation the words that were typed, in the shape of the first language. */
    private static Piece fitting(UnitPlace place, String idea, Piece typed) {
        if (place.isFirst()) {
            return typed;
        }
        return place.source()
                .follow(new UnitEdit("", List.of(typed), Map.of()))
                .piece(idea)
                .orElse(typed);
    }

    /** The kind of its question, which the first language decides. */
    static String kindOf(UnitPlace place, String idea) {
        return place.source()
                .piece(idea)
                .map(piece -> QuestionFields.kind(piece.question()))
                .orElse("choice");
    }
}
