package org.oportunidad.learning.authoring;

import java.util.List;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.Language;

/**
 * A draft with its units, in one of its languages.
 *
 * @param missing languages that could be added
 * @param about what is said of the course
 */
record DraftPage(
        Draft draft,
        String language,
        List<String> languages,
        List<Language> missing,
        About about,
        List<Row> units,
        List<ContentMistake> mistakes,
        Problems problems) {

    /** What is said about the course in this language. */
    record About(String title, String shortTitle, String about) {}

    /** One unit. */
    record Row(String code, String title, int ideas, boolean wrong) {}

    String direction() {
        return Language.of(language).map(Language::direction).orElse("ltr");
    }

    boolean isFirst() {
        return language.equals(languages.getFirst());
    }

    String name() {
        return about.title().isEmpty() ? draft.course() : about.title();
    }
}
