package org.oportunidad.learning.curriculum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.oportunidad.learning.course.AskedCourses;

/** What can be changed in what a level asks; a course that is not there changes nothing. */
final class CurriculumEdit {

    private CurriculumEdit() {}

    /** What a course is in a level. */
    enum Kind {
        REQUIRED,
        OFFERED,
        LEVELLING;

        String textKey() {
            return "learning.curriculum.kind." + name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(AskedCourses asked, String course) {
            if (asked.required().contains(course)) {
                return REQUIRED;
            }
            return asked.levelling().contains(course) ? LEVELLING : OFFERED;
        }
    }

    /** At the end of its list. */
    static AskedCourses add(AskedCourses asked, String course, Kind kind) {
        if (asked.all().contains(course)) {
            return asked;
        }
        return new AskedCourses(
                kind == Kind.REQUIRED ? with(asked.required(), course) : asked.required(),
                kind == Kind.REQUIRED ? asked.offered() : with(asked.offered(), course),
                kind == Kind.LEVELLING ? with(asked.levelling(), course) : asked.levelling(),
                asked.first());
    }

    /** With everything that is said of what comes before it and after it. */
    static AskedCourses remove(AskedCourses asked, String course) {
        var first = new TreeMap<String, List<String>>();
        asked.first().forEach((later, earlier) -> {
            if (!later.equals(course)) {
                put(first, later, without(earlier, course::equals));
            }
        });
        return without(asked, course, first);
    }

    private static AskedCourses without(AskedCourses asked, String course, Map<String, List<String>> first) {
        return new AskedCourses(
                without(asked.required(), course::equals),
                without(asked.offered(), course::equals),
                without(asked.levelling(), course::equals),
                first);
    }

    /** Up (-1) or down (1) in its list. */
    static AskedCourses move(AskedCourses asked, String course, int by) {
        return new AskedCourses(
                moved(asked.required(), course, by),
                moved(asked.offered(), course, by),
                asked.levelling(),
                asked.first());
    }

    static AskedCourses change(AskedCourses asked, String course, Kind kind) {
        if (!asked.all().contains(course)) {
            return asked;
        }
        boolean stays = asked.offered().contains(course) && kind != Kind.REQUIRED;
        if (stays) {
            var levelling = without(asked.levelling(), course::equals);
            return new AskedCourses(
                    asked.required(),
                    asked.offered(),
                    kind == Kind.LEVELLING ? with(levelling, course) : levelling,
                    asked.first());
        }
        return add(without(asked, course, asked.first()), course, kind);
    }

    static AskedCourses putFirst(AskedCourses asked, String course, String earlier) {
        if (!asked.all().contains(course)
                || !asked.all().contains(earlier)
                || asked.before(course).contains(earlier)) {
            return asked;
        }
        return withFirst(asked, course, with(asked.before(course), earlier));
    }

    static AskedCourses dropFirst(AskedCourses asked, String course, String earlier) {
        return withFirst(asked, course, without(asked.before(course), earlier::equals));
    }

    private static AskedCourses withFirst(AskedCourses asked, String course, List<String> earlier) {
        var first = new TreeMap<>(asked.first());
        first.remove(course);
        put(first, course, earlier);
        return new AskedCourses(asked.required(), asked.offered(), asked.levelling(), first);
    }

    private static void put(Map<String, List<String>> first, String course, List<String> earlier) {
        if (!earlier.isEmpty()) {
            first.put(course, earlier);
        }
    }

    private static List<String> with(List<String> list, String course) {
        var longer = new ArrayList<>(list);
        longer.add(course);
        return longer;
    }

    private static List<String> without(List<String> list, Predicate<String> out) {
        return list.stream().filter(out.negate()).toList();
    }

    private static List<String> moved(List<String> list, String course, int by) {
        int from = list.indexOf(course);
        int to = from + Integer.signum(by);
        if (from < 0 || to < 0 || to >= list.size()) {
            return list;
        }
        var moved = new ArrayList<>(list);
        Collections.swap(moved, from, to);
        return moved;
    }
}
