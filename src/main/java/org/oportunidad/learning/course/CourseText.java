package org.oportunidad.learning.course;

import java.util.List;

/** A course in one language. */
public record CourseText(String language, String title, String shortTitle, String about, List<Lesson> lessons) {

    public String direction() {
        return language.equals("ar") ? "rtl" : "ltr";
    }
}
