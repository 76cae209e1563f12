package org.oportunidad.learning.editor;

import java.util.List;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.CourseReader;
import org.oportunidad.learning.course.Html;
import org.oportunidad.learning.media.CourseMedia;
import org.springframework.stereotype.Component;

/** What is still missing or wrong in a unit. */
@Component
class Checks {

    private final CourseMedia media;

    Checks(CourseMedia media) {
        this.media = media;
    }

    CourseReader reader(CourseFolder folder) {
        return new CourseReader(folder, media.of(folder));
    }

    List<ContentMistake> of(UnitPlace place) {
        return reader(place.draft().folder()).mistakes(place.first(), place.language(), place.unit());
    }

    Html html(String text) {
        return CourseReader.html(text);
    }
}
