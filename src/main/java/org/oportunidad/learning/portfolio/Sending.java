package org.oportunidad.learning.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.Media;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumFile;
import org.oportunidad.files.MediumKind;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Task;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads what came with her words: a photo, a voice, a document, each in a field of its own. */
@Component
class Sending {

    /** So many versions with files a day; more is no longer a task. */
    private static final Limit A_DAY = new Limit("learning.task.files", 40, Duration.ofDays(1));

    private final Media media;
    private final RateLimits limits;

    Sending(Media media, RateLimits limits) {
        this.media = media;
        this.limits = limits;
    }

    /** The most megabytes of each. */
    record Limits(int photo, int voice, int document) {}

    Limits limits() {
        return new Limits(
                media.mostMegabytes(MediumKind.PICTURE),
                media.mostMegabytes(MediumKind.VOICE),
                media.mostMegabytes(MediumKind.DOCUMENT));
    }

    /** What the phone sent in the fields of the form. */
    record Chosen(
            @Nullable MultipartFile photo,
            @Nullable MultipartFile voice,
            @Nullable MultipartFile document) {

        /** Without what the task does not ask for. */
        Chosen askedFor(Task task) {
            return new Chosen(
                    task.sends("photo") ? photo : null,
                    task.sends("voice") ? voice : null,
                    task.sends("document") ? document : null);
        }
    }

    /** The files that were taken; what is not is named beside its field. */
    List<Medium> files(Viewer viewer, Chosen sent, Problems problems) {
        var files = new ArrayList<Medium>();
        if (!chosen(sent.photo()) && !chosen(sent.voice()) && !chosen(sent.document())) {
            return files;
        }
        if (!limits.take(A_DAY, viewer.account().value().toString())) {
            problems.add("", "learning.portfolio.manyFiles");
            return files;
        }
        take("photo", MediumKind.PICTURE, sent.photo(), files, problems);
        take("voice", MediumKind.VOICE, sent.voice(), files, problems);
        take("document", MediumKind.DOCUMENT, sent.document(), files, problems);
        return files;
    }

    private void take(
            String field, MediumKind kind, @Nullable MultipartFile file, List<Medium> files, Problems problems) {
        if (file == null || !chosen(file)) {
            return;
        }
        switch (media.take(kind, bytes(file))) {
            case MediumFile.Taken taken -> files.add(taken.medium());
            case MediumFile.Refused refused ->
                problems.add(field, refused.problem().messageKey(), refused.mostMegabytes());
        }
    }

    /** A field that was left alone comes without a name and without content. */
    private static boolean chosen(@Nullable MultipartFile file) {
        return file != null
                && !(file.isEmpty()
                        && (file.getOriginalFilename() == null
                                || file.getOriginalFilename().isEmpty()));
    }

    static String hashes(List<Medium> files) {
        return files.stream().map(Medium::hash).collect(Collectors.joining());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
