package org.oportunidad.learning.course;

/** The texts that the program brings along, for tests of those who change them. */
public final class BroughtCourses {

    private BroughtCourses() {}

    public static CourseFolder folder(String code) {
        return CourseFiles.folder(code);
    }

    public static java.util.List<String> codes() {
        return CourseFiles.folders();
    }
}
