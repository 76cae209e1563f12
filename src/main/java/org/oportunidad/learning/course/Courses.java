package org.oportunidad.learning.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All courses there are, read once when the program starts; which of them a woman takes is in her {@link Curriculum}. */
@Component
public class Courses {

    private final Map<String, Course> byCode = new LinkedHashMap<>();

    public Courses() {
        for (var folder : CourseFiles.folders()) {
            byCode.put(folder, CourseFiles.read(folder));
        }
    }

    public List<Course> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Course> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
