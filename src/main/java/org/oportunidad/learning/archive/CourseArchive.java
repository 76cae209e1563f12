package org.oportunidad.learning.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.YamlText;

/**
 * The files of an archive: {@code manifest.yaml} with the hash of every other file, the texts under the names that content
 * files have, and {@code media/NAME}.
 */
final class CourseArchive {

    static final String MANIFEST = "manifest.yaml";
    static final String MEDIA = "media/";

    private static final String FORMAT = "oportunidad-course";
    private static final int VERSION = 1;
    private static final int LONGEST_TEXT = 200_000;
    private static final Pattern UNIT =
            Pattern.compile("([a-z]{2})/([0-9]{1,3})-([a-z0-9][a-z0-9-]{0,59}\\.(?:md|yaml))");
    private static final Pattern ABOUT = Pattern.compile("(?:[a-z]{2}/)?course\\.yaml");
    private static final Pattern MEDIUM = Pattern.compile("[0-9a-f]{64}\\.[a-z0-9]{2,4}");

    private CourseArchive() {}

    /** Why an archive is no course: the last part of a message key. */
    enum Wrong {
        NO_MANIFEST,
        OTHER_FORMAT,
        NOT_AS_LISTED,
        STRANGE_FILE,
        NOT_TEXT,
        NO_COURSE;

        String textKey() {
            return "learning.archive.wrong."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Ends the reading of an archive. */
    static final class NoCourse extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final Wrong wrong;

        NoCourse(Wrong wrong) {
            super(wrong.name(), null, false, false);
            this.wrong = wrong;
        }

        Wrong wrong() {
            return wrong;
        }
    }

    /** What an archive holds. */
    record Content(CourseFolder folder, Map<String, byte[]> media) {}

    /** The files of the archive, the list first. */
    static Map<String, byte[]> files(CourseFolder folder, Map<String, byte[]> media) {
        var files = new TreeMap<String, byte[]>();
        folder.files().forEach((path, text) -> files.put(folder.name(path), text.getBytes(StandardCharsets.UTF_8)));
        media.forEach((name, bytes) -> files.put(MEDIA + name, bytes));
        var listed = new LinkedHashMap<String, Object>();
        files.forEach((name, bytes) -> listed.put(name, hash(bytes)));
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", FORMAT);
        manifest.put("format-version", VERSION);
        manifest.put("course", folder.code());
        manifest.put("files", listed);
        var all = new LinkedHashMap<String, byte[]>();
        all.put(MANIFEST, YamlText.write(manifest).getBytes(StandardCharsets.UTF_8));
        all.putAll(files);
        return all;
    }

    /** Reads them back; throws {@link NoCourse} at the first thing that is not as it should be. */
    static Content content(Map<String, byte[]> files) {
        checkList(files);
        var texts = new LinkedHashMap<String, String>();
        var media = new LinkedHashMap<String, byte[]>();
        files.forEach((name, bytes) -> {
            var unit = UNIT.matcher(name);
            if (name.startsWith(MEDIA)
                    && MEDIUM.matcher(name.substring(MEDIA.length())).matches()) {
                media.put(name.substring(MEDIA.length()), bytes);
            } else if (unit.matches()) {
                texts.put(unit.group(1) + "/" + unit.group(3), text(bytes));
            } else if (ABOUT.matcher(name).matches()) {
                texts.put(name, text(bytes));
            } else if (!name.equals(MANIFEST)) {
                throw new NoCourse(Wrong.STRANGE_FILE);
            }
        });
        var folder = new CourseFolder(texts);
        checkNames(folder, files);
        return new Content(folder, media);
    }

    private static void checkList(Map<String, byte[]> files) {
        var manifest = Optional.ofNullable(files.get(MANIFEST)).orElseThrow(() -> new NoCourse(Wrong.NO_MANIFEST));
        Map<?, ?> written;
        try {
            written = YamlText.map(text(manifest));
        } catch (RuntimeException e) {
            throw new NoCourse(Wrong.NO_MANIFEST);
        }
        if (!FORMAT.equals(written.get("format")) || !Integer.valueOf(VERSION).equals(written.get("format-version"))) {
            throw new NoCourse(Wrong.OTHER_FORMAT);
        }
        if (!(written.get("files") instanceof Map<?, ?> listed)
                || listed.size() != files.size() - 1
                || !listed.entrySet().stream()
                        .allMatch(file -> isThere(files, String.valueOf(file.getKey()), file.getValue()))) {
            throw new NoCourse(Wrong.NOT_AS_LISTED);
        }
    }

    private static boolean isThere(Map<String, byte[]> files, String name, @Nullable Object hash) {
        var bytes = files.get(name);
        return bytes != null && hash(bytes).equals(hash);
    }

    /** The numbers before the names of units are their places: each text stands under the name that it would be written to. */
    private static void checkNames(CourseFolder folder, Map<String, byte[]> files) {
        try {
            folder.code();
            if (folder.languages().isEmpty()
                    || !folder.files().keySet().stream().allMatch(path -> files.containsKey(folder.name(path)))) {
                throw new NoCourse(Wrong.STRANGE_FILE);
            }
        } catch (ContentMistake mistake) {
            throw new NoCourse(Wrong.NO_COURSE);
        }
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
                throw new NoCourse(Wrong.NOT_TEXT);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new NoCourse(Wrong.NOT_TEXT);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
