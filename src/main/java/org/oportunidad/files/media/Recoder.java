package org.oportunidad.files.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.oportunidad.files.MediumProblem;
import org.oportunidad.platform.program.Program;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes voices small with ffmpeg where the machine has it: AAC of 48 kbit/s, one channel, which every phone plays. Both
 * files live in a folder that only we may open and are gone when it ends.
 */
@Component
class Recoder {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Program ffmpeg;
    private final boolean there;

    @Autowired
    Recoder() {
        this(new Program("ffmpeg"));
    }

    Recoder(Program ffmpeg) {
        this.ffmpeg = ffmpeg;
        this.there = ffmpeg.there("-version");
    }

    boolean there() {
        return there;
    }

    Voice small(Voice voice) {
        try {
            var folder = Files.createTempDirectory("voice");
            var from = folder.resolve("in");
            var to = folder.resolve("out");
            try {
                Files.write(from, voice.content());
                if (!ffmpeg.run(folder, LONGEST, arguments(demuxer(voice.type()))) || Files.size(to) == 0) {
                    throw new MediumRefused(MediumProblem.DAMAGED);
                }
                return new Voice("audio/mp4", Files.readAllBytes(to), voice.millis());
            } finally {
                for (Path path : List.of(from, to, folder)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(String demuxer) {
        return List.of(
                "-nostdin",
                "-loglevel",
                "quiet",
                "-protocol_whitelist",
                "file",
                "-f",
                demuxer,
                "-i",
                "in",
                "-map",
                "0:a:0",
                "-map_metadata",
                "-1",
                "-map_chapters",
                "-1",
                "-t",
                "300",
                "-ac",
                "1",
                "-ar",
                "24000",
                "-c:a",
                "aac",
                "-b:a",
                "48k",
                "-fflags",
                "+bitexact",
                "-flags:a",
                "+bitexact",
                "-movflags",
                "+faststart",
                "-f",
                "mp4",
                "out");
    }

    private static String demuxer(String type) {
        return switch (type) {
            case "audio/webm" -> "matroska";
            case "audio/ogg" -> "ogg";
            default -> "mov";
        };
    }
}
