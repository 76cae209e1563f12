package org.oportunidad.files.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.files.MediumKind.DOCUMENT;
import static org.oportunidad.files.MediumKind.PICTURE;
import static org.oportunidad.files.MediumKind.VOICE;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumFile;
import org.oportunidad.files.MediumKind;
import org.oportunidad.files.MediumProblem;
import org.oportunidad.kit.Samples;
import org.oportunidad.platform.program.Program;

/** Pictures, voices and documents come in without being believed. */
class MediaFilesTests {

    private static final Program NOWHERE = new Program("/nowhere/ffmpeg");

    private final MediaFiles media = new MediaFiles(new Recoder(NOWHERE), new Webp(NOWHERE));

    @Test
    void photoBecomesSmallAndIsOnlyItsPixels() throws IOException {
        var sent = withExif(Samples.photo(3000, 2000), 1);
        var tail = join(sent, "PK\u0003\u0004<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1));

        var kept = taken(PICTURE, tail);

        var picture = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(853);
        assertThat(kept.type()).isEqualTo("image/jpeg");
        assertThat(text(kept)).doesNotContain("Exif", "GPS", "script");
        assertThat(taken(PICTURE, tail).hash())
                .as("the same photo, the same address")
                .isEqualTo(kept.hash());
    }

    /** Where red is after turning: EXIF says how the phone was held. */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void photoStandsAsThePhoneWasHeld(int code, String red) throws IOException {
        var kept = taken(PICTURE, withExif(Samples.photo(80, 40), code));

        var picture = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertThat(picture.getWidth()).isEqualTo(code < 5 ? 80 : 40);
        int x = red.equals("left") ? 8 : picture.getWidth() - 8;
        int y = red.equals("top") ? 8 : picture.getHeight() - 8;
        var color = new Color(picture.getRGB(x, y));
        assertThat(color.getRed()).as(red).isGreaterThan(200);
        assertThat(color.getBlue()).isLessThan(60);
    }

    @Test
    void pngIsTakenToo() {
        assertThat(taken(PICTURE, Samples.image(50, 20, "png")).type()).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @CsvSource({"50000,50000", "10001,10", "8000,8000", "2147483647,2147483647"})
    void floodOfPixelsIsRefusedBeforeItIsUnpacked(int width, int height) throws IOException {
        var before = used();

        assertThat(refused(PICTURE, png(width, height))).isIn(MediumProblem.TOO_MANY_PIXELS, MediumProblem.DAMAGED);

        assertThat(used() - before).as("bytes on the heap").isLessThan(64L << 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
                "<!doctype html><script>alert(1)</script>",
                "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;<script>",
                "MZ\u0090\u0000",
                "PK\u0003\u0004",
                "#!/bin/sh\nrm -rf /",
                "push graphic-context\nfill 'url(https://example.org/|ls)'",
                "x"
            })
    void whatIsNoneOfThemIsNotTaken(String content) {
        var bytes = content.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refused(PICTURE, bytes)).isEqualTo(MediumProblem.NOT_A_PICTURE);
        assertThat(refused(VOICE, bytes)).isEqualTo(MediumProblem.NOT_A_VOICE);
        assertThat(refused(DOCUMENT, bytes)).isEqualTo(MediumProblem.NOT_A_DOCUMENT);
    }

    @Test
    void aKindIsNotTakenForAnother() {
        assertThat(refused(VOICE, Samples.photo(10, 10))).isEqualTo(MediumProblem.NOT_A_VOICE);
        assertThat(refused(PICTURE, Samples.recording("voice.ogg"))).isEqualTo(MediumProblem.NOT_A_PICTURE);
        for (var kind : MediumKind.values()) {
            assertThat(refused(kind, new byte[0])).isEqualTo(MediumProblem.EMPTY);
            assertThat(refused(kind, new byte[media.mostMegabytes(kind) * (1 << 20) + 1]))
                    .isEqualTo(MediumProblem.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "voice.ogg,audio/ogg",
        "vorbis.ogg,audio/ogg",
        "voice.webm,audio/webm",
        "voice.m4a,audio/mp4",
        "fragments.m4a,audio/mp4"
    })
    void voiceIsTakenWithoutItsTitle(String name, String type) {
        var sent = Samples.recording(name);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Casa de Rosa");

        var kept = taken(VOICE, sent);

        assertThat(kept.type()).isEqualTo(type);
        assertThat(kept.content()).hasSameSizeAs(sent);
        assertThat(text(kept)).doesNotContain("Casa", "Rosa", "33.45");
        assertThat(Voice.read(kept.content()).millis()).as("still whole").isBetween(0L, 1_300L);
    }

    @Test
    void lengthOfAVoiceIsRead() {
        for (var name : List.of("voice.ogg", "vorbis.ogg", "voice.webm", "voice.m4a")) {
            assertThat(Voice.read(Samples.recording(name)).millis()).as(name).isBetween(900L, 1_300L);
        }
    }

    @Test
    void videoIsNotAVoice() {
        assertThat(refused(VOICE, Samples.recording("video.mp4"))).isEqualTo(MediumProblem.WITH_PICTURES);
        assertThat(refused(VOICE, Samples.recording("video.webm"))).isEqualTo(MediumProblem.WITH_PICTURES);
    }

    @Test
    void voiceWithoutSoundIsNotTaken() {
        var webm = Samples.recording("voice.webm");
        int cluster = find(webm, 0x1F, 0x43, 0xB6, 0x75);
        // The sizes of what comes before are kept: a header of a segment of unknown length, and no sound.
        assertThat(refused(VOICE, Arrays.copyOf(webm, cluster))).isEqualTo(MediumProblem.SILENT);

        var ogg = Samples.recording("voice.ogg");
        int second = find(ogg, 'O', 'p', 'u', 's', 'T', 'a', 'g', 's');
        int third = second;
        while (!(ogg[third] == 'O' && ogg[third + 1] == 'g' && ogg[third + 2] == 'g' && ogg[third + 3] == 'S')) {
            third++;
        }
        assertThat(refused(VOICE, Arrays.copyOf(ogg, third))).isEqualTo(MediumProblem.SILENT);

        var mp4 = Samples.recording("voice.m4a");
        int duration = find(mp4, 'm', 'd', 'h', 'd') + 4 + 16;
        Arrays.fill(mp4, duration, duration + 4, (byte) 0);
        assertThat(refused(VOICE, mp4)).isEqualTo(MediumProblem.SILENT);
    }

    @Test
    void voiceOfMoreThanFiveMinutesIsNotTaken() {
        var mp4 = Samples.recording("voice.m4a");
        int duration = find(mp4, 'm', 'd', 'h', 'd') + 4 + 16;
        mp4[duration] = 1;

        assertThat(refused(VOICE, mp4)).isEqualTo(MediumProblem.TOO_LONG);
    }

    /** Cut anywhere and changed anywhere: taken or refused, never anything else, and nothing of the title stays. */
    @ParameterizedTest
    @ValueSource(strings = {"voice.ogg", "vorbis.ogg", "voice.webm", "voice.m4a", "fragments.m4a", "photo", "document"})
    void whateverHappenedToItOnTheWayItIsTakenOrRefused(String name) throws IOException {
        var sent = name.equals("photo")
                ? withExif(Samples.photo(64, 48), 6)
                : name.equals("document") ? pdf(document -> {}) : Samples.recording(name);
        var kind = name.equals("photo") ? PICTURE : name.equals("document") ? DOCUMENT : VOICE;
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var hurt = round % 2 == 0 ? Arrays.copyOf(sent, random.nextInt(sent.length)) : sent.clone();
            for (int change = 0; round % 2 == 1 && change < 1 + round / 50; change++) {
                hurt[random.nextInt(Math.min(hurt.length, 600))] = (byte) random.nextInt(256);
            }
            assertThat(media.take(kind, hurt)).as(name + " " + round).isNotNull();
        }
    }

    @Test
    void voiceIsMadeSmallWhereTheMachineCan(@TempDir Path folder) throws IOException {
        var program = script(folder, "for last; do :; done; head -c 3 in > \"$last\"; printf small >> \"$last\"");

        var kept =
                taken(new MediaFiles(new Recoder(program), new Webp(NOWHERE)), VOICE, Samples.recording("voice.ogg"));

        assertThat(kept.type()).isEqualTo("audio/mp4");
        assertThat(text(kept)).isEqualTo("Oggsmall");
    }

    @Test
    void voiceThatTheProgramOfTheMachineCannotReadIsDamaged(@TempDir Path folder) throws IOException {
        var program = script(folder, "[ \"$1\" = -version ]");

        assertThat(refused(
                        new MediaFiles(new Recoder(program), new Webp(NOWHERE)), VOICE, Samples.recording("voice.ogg")))
                .isEqualTo(MediumProblem.DAMAGED);
    }

    @Test
    void pictureIsAlsoWrittenAsWebpWhereTheMachineCanAndItIsLighter(@TempDir Path folder) throws IOException {
        var picture = taken(PICTURE, Samples.photo(60, 40));
        assertThat(media.webp(picture)).as("without the program").isEmpty();

        var small = new MediaFiles(new Recoder(NOWHERE), new Webp(script(folder, "printf 'RIFF....WEBPsmall' > out")));
        assertThat(small.webp(picture))
                .hasValueSatisfying(webp -> assertThat(webp).hasSize(17));

        var noWebp = new MediaFiles(new Recoder(NOWHERE), new Webp(script(folder, "printf 'something' > out")));
        assertThat(noWebp.webp(picture)).isEmpty();
        var failing = new MediaFiles(new Recoder(NOWHERE), new Webp(script(folder, "[ \"$1\" = -version ]")));
        assertThat(failing.webp(picture)).isEmpty();
        var heavy = new MediaFiles(
                new Recoder(NOWHERE),
                new Webp(script(folder, "[ \"$1\" = -version ] || { printf 'RIFF....WEBP' > out; cat in >> out; }")));
        assertThat(heavy.webp(picture)).isEmpty();
    }

    @Test
    void documentLosesItsAuthorAndDates() throws IOException {
        var sent = pdf(document -> document.getDocumentInformation().setAuthor("Rosa Castro"));
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Rosa");

        var kept = taken(DOCUMENT, sent);

        try (var read = Loader.loadPDF(kept.content())) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(read.getDocumentInformation().getAuthor()).isNull();
        }
        assertThat(text(kept)).doesNotContain("Rosa");
        assertThat(taken(DOCUMENT, sent).hash()).isEqualTo(kept.hash());
    }

    @Test
    void documentThatRunsOrHidesSomethingIsNotTaken() throws IOException {
        assertThat(refused(
                        DOCUMENT,
                        pdf(document ->
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEqualTo(MediumProblem.PROTECTED_OR_ACTIVE);
        assertThat(refused(DOCUMENT, pdf(document -> {
                    var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
                    document.protect(policy);
                })))
                .isIn(MediumProblem.PROTECTED_OR_ACTIVE, MediumProblem.DAMAGED);
    }

    @Test
    void documentThatUnpacksToAFloodIsNotTaken() throws IOException {
        var sent = pdf(document -> {
            var flood = new COSStream();
            try (var out = flood.createOutputStream(COSName.FLATE_DECODE)) {
                for (int megabyte = 0; megabyte < 80; megabyte++) {
                    out.write(new byte[1 << 20]);
                }
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Extra"), flood);
        });

        assertThat(sent.length).isLessThan(1 << 20);
        assertThat(refused(DOCUMENT, sent)).isEqualTo(MediumProblem.TOO_LARGE);
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static Program script(Path folder, String does) throws IOException {
        var file = folder.resolve("ffmpeg");
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new Program(file.toString());
    }

    private Medium taken(MediumKind kind, byte[] content) {
        return taken(media, kind, content);
    }

    private static Medium taken(MediaFiles media, MediumKind kind, byte[] content) {
        return switch (media.take(kind, content)) {
            case MediumFile.Taken taken -> taken.medium();
            case MediumFile.Refused refused -> throw new AssertionError(refused);
        };
    }

    private MediumProblem refused(MediumKind kind, byte[] content) {
        return refused(media, kind, content);
    }

    private static MediumProblem refused(MediaFiles media, MediumKind kind, byte[] content) {
        return switch (media.take(kind, content)) {
            case MediumFile.Taken taken ->
                throw new AssertionError("taken as " + taken.medium().type());
            case MediumFile.Refused refused -> refused.problem();
        };
    }

    private static String text(Medium medium) {
        return new String(medium.content(), StandardCharsets.ISO_8859_1);
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static int find(byte[] content, int... wanted) {
        int place = 0;
        while (!Bytes.at(content, place, wanted)) {
            place++;
        }
        return place;
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** A JPEG with an EXIF part that tells how it was held, and where. */
    private static byte[] withExif(byte[] jpeg, int code) throws IOException {
        var exif = new ByteArrayOutputStream();
        var out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(code);
        out.writeShort(0);
        out.writeInt(0);
        out.writeBytes("GPS -33.45 -70.66");
        var whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        whole.write(0xFF);
        whole.write(0xE1);
        whole.write(exif.size() + 2 >> 8);
        whole.write(exif.size() + 2);
        whole.write(exif.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    /** A PNG that says it has these measures. */
    private static byte[] png(int width, int height) throws IOException {
        var head = new ByteArrayOutputStream();
        var numbers = new DataOutputStream(head);
        numbers.writeInt(width);
        numbers.writeInt(height);
        numbers.write(new byte[] {8, 2, 0, 0, 0});
        var packed = new ByteArrayOutputStream();
        try (var zip = new DeflaterOutputStream(packed)) {
            zip.write(new byte[1 << 20]);
        }
        var png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(png, "IHDR", head.toByteArray());
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        var out = new DataOutputStream(png);
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
