package org.oportunidad.learning.recognition;

import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.recognition.Recognitions.Recognition;
import org.oportunidad.platform.form.Problems;

/**
 * What staff decide on.
 *
 * @param womanPath address of her page
 * @param path of this page
 */
record DecisionPage(
        String womanPath,
        String path,
        String name,
        CourseText text,
        Recognition last,
        String typed,
        Problems problems) {}
