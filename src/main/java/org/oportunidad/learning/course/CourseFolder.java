package org.oportunidad.learning.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.oportunidad.learning.course.ContentMistake.Code;
import org.oportunidad.platform.text.Language;

/**
 * The texts of one course by their place: {@code course.yaml}; for each language {@code es/course.yaml}; for each unit of
 * it {@code es/UNIT.md} and {@code es/UNIT.yaml}. On a disk the files of a unit carry its number before their name.
 */
public record CourseFolder(Map<String, String> files) {

    public static final String ABOUT = "course.yaml";

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public CourseFolder {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    public String text(String path) {
        return find(path).orElseThrow(() -> new ContentMistake(path, "", Code.MISSING));
    }

    public Optional<String> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    public Map<?, ?> map(String path) {
        var text = text(path);
        try {
            return YamlText.map(text);
        } catch (RuntimeException e) {
            throw new ContentMistake(path, "", Code.UNREADABLE);
        }
    }

    /** Codes of the units in order. */
    public List<String> units() {
        var units = list("units");
        if (Set.copyOf(units).size() != units.size()
                || !units.stream().allMatch(unit -> CODE.matcher(unit).matches())) {
            throw new ContentMistake(ABOUT, "units", Code.CODES);
        }
        return units;
    }

    /** The first one stands in where another is missing. */
    public List<String> languages() {
        var languages = list("languages");
        if (Set.copyOf(languages).size() != languages.size()
                || !languages.stream().allMatch(code -> Language.of(code).isPresent())) {
            throw new ContentMistake(ABOUT, "languages", Code.CODES);
        }
        return languages;
    }

    private List<String> list(String key) {
        if (!(map(ABOUT).get(key) instanceof List<?> list) || list.isEmpty()) {
            throw new ContentMistake(ABOUT, key, Code.NO_UNITS);
        }
        return list.stream().map(String::valueOf).toList();
    }

    public String code() {
        var code = String.valueOf(map(ABOUT).get("code"));
        if (!CODE.matcher(code).matches()) {
            throw new ContentMistake(ABOUT, "code", Code.CODES);
        }
        return code;
    }

    /** What a reader needs of it, in order; without the file about the whole. */
    public List<String> paths() {
        var paths = new ArrayList<String>();
        for (var language : languages()) {
            paths.add(language + "/" + ABOUT);
            for (var unit : units()) {
                paths.add(language + "/" + unit + ".md");
                paths.add(language + "/" + unit + ".yaml");
            }
        }
        return paths;
    }

    /** Tells whether it is still the text that was published. */
    public String fingerprint() {
        return Fingerprint.of(paths().stream().map(this::text).toList());
    }

    /** The same with one text more, or another one at its place. */
    public CourseFolder with(String path, String text) {
        var changed = new TreeMap<>(files);
        changed.put(path, text);
        return new CourseFolder(changed);
    }

    /** The name on a disk and in an archive: the files of a unit carry its number. */
    public String name(String path) {
        int slash = path.indexOf('/');
        int dot = path.lastIndexOf('.');
        if (slash < 0 || dot < slash) {
            return path;
        }
        int place = units().indexOf(path.substring(slash + 1, dot));
        return place < 0 ? path : path.substring(0, slash + 1) + (place + 1) + "-" + path.substring(slash + 1);
    }
}
