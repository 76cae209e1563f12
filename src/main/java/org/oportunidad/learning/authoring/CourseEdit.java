package org.oportunidad.learning.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.YamlText;

/** Changes of a course as a whole: its units and their order, its languages, what is said about it. */
public final class CourseEdit {

    private CourseEdit() {}

    static CourseFolder empty(String code, String title, String language) {
        var about = new LinkedHashMap<String, Object>();
        about.put("code", code);
        about.put("version", "1");
        about.put("languages", List.of(language));
        about.put("finished-when", "every-question-answered");
        about.put("units", List.of());
        about.put("sources", List.of());
        return about(new CourseFolder(Map.of(CourseFolder.ABOUT, YamlText.write(about))), language, title, title, "");
    }

    /** What is said about the course in one language. */
    static CourseFolder about(CourseFolder folder, String language, String title, String shortTitle, String about) {
        var words = new LinkedHashMap<String, Object>();
        words.put("title", title);
        words.put("short", shortTitle);
        words.put("about", about);
        return folder.with(language + "/" + CourseFolder.ABOUT, YamlText.write(words));
    }

    /** Adds a unit at the end, in every language, with one idea to begin with. */
    static CourseFolder addUnit(CourseFolder folder, String unit, String title) {
        var units = new ArrayList<>(Lists.units(folder));
        if (units.contains(unit)) {
            return folder;
        }
        units.add(unit);
        var changed = with(folder, "units", units);
        var first = Lists.languages(folder).getFirst();
        for (var language : Lists.languages(folder)) {
            changed = UnitEdit.begin(language.equals(first) ? title : "").into(changed, language, unit);
        }
        return changed;
    }

    /** Takes a unit out, in every language. */
    static CourseFolder removeUnit(CourseFolder folder, String unit) {
        var units = new ArrayList<>(Lists.units(folder));
        units.remove(unit);
        var files = new LinkedHashMap<>(folder.files());
        files.keySet().removeIf(path -> path.endsWith("/" + unit + ".md") || path.endsWith("/" + unit + ".yaml"));
        return with(new CourseFolder(files), "units", units);
    }

    static CourseFolder moveUnit(CourseFolder folder, String unit, int by) {
        return with(folder, "units", Lists.moved(Lists.units(folder), unit, by));
    }

    /** Adds a language: everything in it is there and says nothing yet. */
    static CourseFolder addLanguage(CourseFolder folder, String language) {
        var languages = new ArrayList<>(Lists.languages(folder));
        if (languages.contains(language)) {
            return folder;
        }
        var first = languages.getFirst();
        languages.add(language);
        var changed = about(with(folder, "languages", languages), language, "", "", "");
        for (var unit : Lists.units(folder)) {
            changed = UnitEdit.of(folder, first, unit).untranslated().into(changed, language, unit);
        }
        return changed;
    }

    private static CourseFolder with(CourseFolder folder, String key, List<String> list) {
        var about = new LinkedHashMap<String, Object>();
        folder.map(CourseFolder.ABOUT).forEach((name, value) -> about.put(String.valueOf(name), value));
        about.put(key, list);
        return folder.with(CourseFolder.ABOUT, YamlText.write(about));
    }

    /** The lists of a draft, which may be empty. */
    public static final class Lists {

        private Lists() {}

        public static List<String> units(CourseFolder folder) {
            return list(folder, "units");
        }

        public static List<String> languages(CourseFolder folder) {
            return list(folder, "languages");
        }

        private static List<String> list(CourseFolder folder, String key) {
            return folder.map(CourseFolder.ABOUT).get(key) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        /** The list with one of its members so many places further on, as far as there are places. */
        public static <T> List<T> moved(List<T> list, T member, int by) {
            var moved = new ArrayList<>(list);
            int from = moved.indexOf(member);
            int to = from + by;
            if (from >= 0 && to >= 0 && to < moved.size()) {
                Collections.rotate(moved.subList(Math.min(from, to), Math.max(from, to) + 1), by > 0 ? -1 : 1);
            }
            return moved;
        }
    }
}
