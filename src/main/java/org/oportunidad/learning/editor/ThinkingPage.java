package org.oportunidad.learning.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.platform.form.Problems;

/**
 * What a unit asks without right or wrong, to be changed.
 *
 * @param source the same in the first language; none where this is the first
 */
record ThinkingPage(
        UnitPlace place, @Nullable Thinking source, Thinking typed, List<ContentMistake> mistakes, Problems problems) {}
