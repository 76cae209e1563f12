package org.oportunidad.learning.course;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The courses of the transversal block, which every level of every route requires; read once when the program starts. */
@Component
public class Courses {

    private final List<Course> transversal = List.of(CourseFiles.read("costs-and-prices"));

    public List<Course> all() {
        return transversal;
    }

    public Optional<Course> find(String code) {
        return transversal.stream().filter(course -> course.code().equals(code)).findFirst();
    }
}
