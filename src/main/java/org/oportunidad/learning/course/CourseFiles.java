package org.oportunidad.learning.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The courses that the program brings along, a folder each. A mistake in them stops the program with the name of the file. */
final class CourseFiles {

    private static final String ROOT = "org/oportunidad/learning/content/";

    private CourseFiles() {}

    /** Folders of the published courses, each named by the code of its course. */
    static List<String> folders() {
        return YamlText.texts(YamlText.read(content("courses.yaml")));
    }

    static CourseFolder folder(String code) {
        var files = new LinkedHashMap<String, String>();
        files.put(CourseFolder.ABOUT, content(code + "/" + CourseFolder.ABOUT));
        var about = new CourseFolder(files);
        for (var path : about.paths()) {
            files.put(path, content(code + "/" + about.name(path)));
        }
        return new CourseFolder(files);
    }

    /** A published version never changes: what it says is held by its fingerprint. */
    static Course read(String code) {
        var folder = folder(code);
        var course = new CourseReader(folder, Map.of()).read();
        var expected = YamlText.string(folder.map(CourseFolder.ABOUT), "fingerprint");
        if (!folder.fingerprint().equals(expected)) {
            throw new IllegalStateException("The text of " + code
                    + " changed: give it a new version and the fingerprint " + folder.fingerprint());
        }
        return course;
    }

    static Object yaml(String file) {
        return YamlText.read(content(file));
    }

    private static String content(String file) {
        try (var in = new ClassPathResource(ROOT + file).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
