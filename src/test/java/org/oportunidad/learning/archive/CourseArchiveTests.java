package org.oportunidad.learning.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.files.ArchiveFile;
import org.oportunidad.files.Archives;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Samples;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.authoring.WrittenCourses;
import org.oportunidad.learning.course.BroughtCourses;
import org.oportunidad.learning.course.CourseFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A course goes out and comes in again without losing a byte; whatever else comes in is refused kindly and leaves nothing. */
@ModuleTest
@Import(WrittenCourses.class)
@SuppressWarnings("NullAway.Init")
class CourseArchiveTests {

    private static final String COURSE = "labour-rights";

    @Autowired
    Screen screen;

    @Autowired
    Archives archives;

    @Autowired
    WrittenCourses written;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void close() {
        written.closeAll();
    }

    @Test
    void everyCourseSurvivesTheArchive() throws IOException {
        for (var code : BroughtCourses.codes()) {
            var folder = BroughtCourses.folder(code);
            var zip = zip(CourseArchive.files(folder, Map.of()));

            assertThat(zip).isEqualTo(zip(CourseArchive.files(folder, Map.of())));
            var read = (ArchiveFile.Read) archives.read(zip, new Archives.Limits(600, 40L << 20));
            assertThat(CourseArchive.content(read.files()).folder()).isEqualTo(folder);
        }
    }

    @Test
    void whatWentOutComesInByteForByteWithItsPicture() {
        var idea = begunWithPicture();
        var out = screen.as(Cast.INES).get("/authoring/" + COURSE + "/archive");
        assertThat(out.header("Content-Disposition")).contains(COURSE + "-draft.zip");

        assertThat(bring(out.bytes()).text()).as("there is one already").contains("Ya hay un borrador");
        written.closeAll();
        jdbc.sql("delete from learning.course_medium").update();
        var back = bring(out.bytes());

        assertThat(back.location()).isEqualTo("/authoring/" + COURSE);
        assertThat(screen.as(Cast.CARMEN)
                        .get("/authoring/" + COURSE + "/archive")
                        .bytes())
                .isEqualTo(out.bytes());
        assertThat(screen.as(Cast.INES)
                        .get(idea)
                        .fragment("textarea[name=text]")
                        .text())
                .contains("Una feria");
    }

    @Test
    void whoeverBringsACourseInDoesNotReviewIt() throws IOException {
        bring(zip(CourseArchive.files(BroughtCourses.folder(COURSE), Map.of())));
        var page = "/authoring/" + COURSE + "/review";
        screen.as(Cast.CARMEN).post(page + "/requests").send();

        assertThat(WrittenCourses.approving(screen.as(Cast.INES), page).send().status())
                .isEqualTo(422);
    }

    @Test
    void brokenArchivesAreRefused() throws IOException {
        var good = zip(CourseArchive.files(BroughtCourses.folder(COURSE), Map.of()));
        refused(new byte[0], "Elige un archivo");
        refused("PK\3\4 no".getBytes(StandardCharsets.UTF_8), "dañado");
        refused(Samples.photo(10, 10), "dañado");
        refused(Arrays.copyOf(good, good.length / 2), "dañado");
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            var bent = good.clone();
            for (int bits = 0; bits < 20; bits++) {
                bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(archives.read(bent, new Archives.Limits(600, 40L << 20))).isNotNull();
        }
    }

    @Test
    void bombsAreNotUnpacked() throws IOException {
        var bomb = new LinkedHashMap<String, byte[]>();
        bomb.put("course.yaml", new byte[30 << 20]);
        refused(zip(bomb), "demasiado");
        var many = new LinkedHashMap<String, byte[]>();
        for (int number = 0; number < 700; number++) {
            many.put("media/" + number, new byte[0]);
        }
        refused(zip(many), "demasiado");
    }

    @Test
    void pathTricksAreRefused() throws IOException {
        for (var name : new String[] {
            "../course.yaml",
            "/etc/passwd",
            "es/../../x.md",
            "es\\1-x.md",
            "C:course.yaml",
            "es/./course.yaml",
            "es/1-ñ.md"
        }) {
            var files = new LinkedHashMap<>(CourseArchive.files(BroughtCourses.folder(COURSE), Map.of()));
            files.put(name, "x".getBytes(StandardCharsets.UTF_8));
            refused(zip(files), "dañado");
        }
        var link = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(link)) {
            var entry = new ZipArchiveEntry("course.yaml");
            entry.setUnixMode(0120777);
            zip.putArchiveEntry(entry);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        refused(link.toByteArray(), "dañado");
    }

    @Test
    void archiveMustHoldWhatItsListSays() throws IOException {
        var folder = BroughtCourses.folder(COURSE);
        var files = new LinkedHashMap<>(CourseArchive.files(folder, Map.of()));
        files.remove(CourseArchive.MANIFEST);
        refused(zip(files), "le falta la lista");
        var more = new LinkedHashMap<>(CourseArchive.files(folder, Map.of()));
        more.put("es/extra.md", new byte[] {'x'});
        refused(zip(more), "no es lo que dice su lista");
        var other = new LinkedHashMap<>(CourseArchive.files(folder, Map.of()));
        other.put("es/course.yaml", "title: Otro".getBytes(StandardCharsets.UTF_8));
        refused(zip(other), "no es lo que dice su lista");
        refused(zip(CourseArchive.files(folder.with("run.sh", "rm -rf /"), Map.of())), "no es parte de un curso");
        refused(zip(CourseArchive.files(folder.with("es/9-x.md", "# Otro"), Map.of())), "no es parte de un curso");
        refused(
                zip(CourseArchive.files(new CourseFolder(Map.of("course.yaml", "code: x\nunits: [a]\n")), Map.of())),
                "qué curso es");
        var latin = new LinkedHashMap<String, byte[]>();
        latin.put("course.yaml", new byte[] {'c', ':', ' ', (byte) 0xE9});
        refused(zip(listed(latin)), "no se puede leer");
    }

    @Test
    void wrongMediaAreRefused() throws IOException {
        medium(
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "foto");
        medium(hugePng(), "demasiado grande");
        medium("<html>".getBytes(StandardCharsets.UTF_8), "foto");
    }

    /** A picture of 50,000 × 50,000 pixels weighs little and says so only in its head. */
    private static byte[] hugePng() {
        var head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(50_000).putInt(50_000);
        head.put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        var png = ByteBuffer.allocate(8 + 4 + 17 + 4);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.putInt(13).put(head.array()).putInt((int) sum.getValue());
        return png.array();
    }

    private void medium(byte[] content, String words) throws IOException {
        var name = "a".repeat(64) + ".jpg";
        var folder = BroughtCourses.folder(COURSE);
        refused(zip(CourseArchive.files(folder, Map.of(name, content))), words);
    }

    private String begunWithPicture() {
        written.begin(COURSE);
        var ines = screen.as(Cast.INES);
        var unit = BroughtCourses.folder(COURSE).units().getFirst();
        var idea = ines.get("/authoring/" + COURSE + "/units/" + unit + "/es")
                .fragment("main a[href*=/ideas/]")
                .attr("href");
        ines.upload(
                idea + "/media",
                Map.of("what", "PICTURE", "words", "Una feria"),
                Map.of("file", Samples.photo(80, 60)));
        return idea;
    }

    private static Map<String, byte[]> listed(Map<String, byte[]> files) {
        var all = new LinkedHashMap<String, byte[]>(files);
        var lines = new StringBuilder("format: oportunidad-course\nformat-version: 1\ncourse: x\nfiles:\n");
        files.forEach((name, bytes) ->
                lines.append("  ").append(name).append(": ").append(hash(bytes)).append('\n'));
        all.put(CourseArchive.MANIFEST, lines.toString().getBytes(StandardCharsets.UTF_8));
        return all;
    }

    private static String hash(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(byte[] zip, String words) {
        var answer = bring(zip);
        assertThat(answer.status()).as(words).isEqualTo(422);
        assertThat(answer.text()).contains(words);
        assertThat(screen.as(Cast.INES).get("/authoring/" + COURSE).status())
                .as("nothing was begun")
                .isEqualTo(404);
    }

    private Answer bring(byte[] zip) {
        jdbc.sql("delete from platform.bucket").update();
        return screen.as(Cast.INES).upload("/authoring-archives", Map.of(), Map.of("file", zip));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(315_532_800_000L);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
