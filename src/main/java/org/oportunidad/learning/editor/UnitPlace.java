package org.oportunidad.learning.editor;

import org.oportunidad.learning.authoring.CourseEdit.Lists;
import org.oportunidad.learning.authoring.Draft;
import org.oportunidad.learning.authoring.UnitEdit;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.text.Language;

/** A unit of a draft in one of its languages. */
record UnitPlace(Draft draft, String unit, String language) {

    UnitPlace {
        if (!Lists.units(draft.folder()).contains(unit)
                || !Lists.languages(draft.folder()).contains(language)) {
            throw new NotFound();
        }
    }

    /** The language that the others follow. */
    String first() {
        return Lists.languages(draft.folder()).getFirst();
    }

    boolean isFirst() {
        return language.equals(first());
    }

    UnitEdit edit() {
        return edit(draft.folder());
    }

    UnitEdit edit(CourseFolder folder) {
        return UnitEdit.of(folder, language, unit);
    }

    /** The same unit in the first language. */
    UnitEdit source() {
        return UnitEdit.of(draft.folder(), first(), unit);
    }

    String path() {
        return path(language);
    }

    String path(String other) {
        return draft.path() + "/units/" + unit + "/" + other;
    }

    String direction() {
        return direction(language);
    }

    static String direction(String language) {
        return Language.of(language).map(Language::direction).orElse("ltr");
    }

    /** The folder with this unit changed; every other language follows what the first one changed of its parts. */
    CourseFolder changed(CourseFolder folder, UnitEdit edit) {
        var changed = edit.into(folder, language, unit);
        if (!isFirst()) {
            return changed;
        }
        for (var other : Lists.languages(folder)) {
            if (!other.equals(language)) {
                changed = edit.follow(UnitEdit.of(folder, other, unit)).into(changed, other, unit);
            }
        }
        return changed;
    }
}
