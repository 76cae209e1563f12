package org.oportunidad.learning.authoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.Language;

/** All courses with how far their next version is. */
record DraftListPage(List<Row> rows, String typed, Problems problems) {

    /**
     * One course.
     *
     * @param version that is taught; none for a new course
     * @param state of its draft; none where nobody writes
     */
    record Row(
            String code,
            String title,
            String language,
            @Nullable String version,
            @Nullable DraftState state) {}

    List<Language> languages() {
        return List.of(Language.values());
    }
}
