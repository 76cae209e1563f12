package org.oportunidad.learning.editor;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.authoring.UnitEdit.Piece;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.springframework.stereotype.Component;

/** Draws the page of an idea: as it stands, as it was typed, or beside what another person wrote. */
@Component
class IdeaPages {

    private final Checks checks;
    private final AddMedium media;

    IdeaPages(Checks checks, AddMedium media) {
        this.checks = checks;
        this.media = media;
    }

    /** @param kind of question to show the fields of; its own where none is asked for */
    IdeaPage read(UnitPlace place, String idea, String kind, boolean saved) {
        var asked = QuestionFields.KINDS.contains(kind) && place.isFirst() ? kind : SaveIdea.kindOf(place, idea);
        return page(place, idea, asked, piece(place, idea), saved, null, Problems.none());
    }

    /** With what is wrong about a picture, a voice or a document that was to be added. */
    IdeaPage withMediumRefused(UnitPlace place, String idea, Problems problems) {
        return page(place, idea, SaveIdea.kindOf(place, idea), piece(place, idea), false, null, problems);
    }

    IdeaPage refused(UnitPlace place, String idea, SaveIdea.Refused refused) {
        var form = refused.form();
        var typed = new Piece(form.getOrDefault("title", ""), form.getOrDefault("text", ""), Map.of());
        var kind = QuestionFields.kind(Pieces.typed(idea, form).question());
        return page(place, idea, kind, typed, form, false, null, refused.problems(), Problems.none());
    }

    IdeaPage conflict(String idea, SaveIdea.Conflict conflict) {
        var mine = conflict.mine();
        return page(
                conflict.place(),
                idea,
                QuestionFields.kind(mine.question()),
                mine,
                false,
                conflict.theirs(),
                Problems.none());
    }

    private static Piece piece(UnitPlace place, String idea) {
        return place.edit().piece(idea).orElseThrow(NotFound::new);
    }

    private IdeaPage page(
            UnitPlace place,
            String idea,
            String kind,
            Piece shown,
            boolean saved,
            @Nullable Piece theirs,
            Problems mediaProblems) {
        var fields = QuestionFields.of(shown.question());
        return page(place, idea, kind, shown, fields, saved, theirs, Problems.none(), mediaProblems);
    }

    private IdeaPage page(
            UnitPlace place,
            String idea,
            String kind,
            Piece shown,
            Map<String, String> fields,
            boolean saved,
            @Nullable Piece theirs,
            Problems problems,
            Problems mediaProblems) {
        var source = place.isFirst() ? null : place.source().piece(idea).orElse(null);
        var now = theirs == null ? place.edit().piece(idea).orElse(shown) : theirs;
        return new IdeaPage(
                place,
                "/ideas/" + idea,
                source,
                source == null ? null : checks.html(source.text()),
                kind,
                shown.title(),
                shown.text(),
                fields,
                Pieces.mark(now),
                saved,
                theirs,
                checks.of(place),
                media.mostMegabytes(),
                problems,
                mediaProblems);
    }
}
