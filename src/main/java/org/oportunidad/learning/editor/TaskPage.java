package org.oportunidad.learning.editor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.platform.form.Problems;

/**
 * The task of a unit, to be changed.
 *
 * @param source the same in the first language; none where this is the first
 * @param there whether the unit has one
 */
record TaskPage(
        UnitPlace place,
        @Nullable Map<String, Object> source,
        boolean there,
        String title,
        String ask,
        String criteria,
        List<String> send,
        boolean peers,
        List<ContentMistake> mistakes,
        Problems problems) {

    static final List<String> WAYS = List.of("text", "photo", "voice", "document");

    List<String> ways() {
        return WAYS;
    }

    String original(String key) {
        return source == null
                ? ""
                : source.get(key) instanceof List<?> list
                        ? String.join(" · ", list.stream().map(String::valueOf).toList())
                        : Objects.toString(source.get(key), "");
    }
}
