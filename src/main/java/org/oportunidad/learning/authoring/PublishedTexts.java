package org.oportunidad.learning.authoring;

import java.util.Optional;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.YamlText;
import org.springframework.stereotype.Component;

/** The texts of the newest version of a course, wherever it came from. */
@Component
public class PublishedTexts {

    private final Courses courses;
    private final PublishedTable table;

    PublishedTexts(Courses courses, PublishedTable table) {
        this.courses = courses;
        this.table = table;
    }

    /** A version with its texts. */
    public record Texts(String number, CourseFolder folder) {}

    public Optional<Texts> newest(String course) {
        return table.newest(course).or(() -> brought(course));
    }

    public Optional<Texts> version(String course, String number) {
        return table.version(course, number)
                .or(() -> brought(course).filter(texts -> texts.number().equals(number)));
    }

    private Optional<Texts> brought(String course) {
        return courses.brought(course)
                .map(folder -> new Texts(YamlText.string(folder.map(CourseFolder.ABOUT), "version"), folder));
    }
}
