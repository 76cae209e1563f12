package org.oportunidad.learning.editor;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.Media;
import org.oportunidad.files.MediumFile;
import org.oportunidad.files.MediumKind;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.media.CourseMedia;
import org.oportunidad.platform.form.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a picture, a voice or a document for a course: written anew, small, with words for whoever does not see it. */
@Component
class AddMedium {

    private static final int MOST_WORDS = 200;

    private final Media files;
    private final CourseMedia media;

    AddMedium(Media files, CourseMedia media) {
        this.files = files;
        this.media = media;
    }

    int mostMegabytes() {
        return files.mostMegabytes(MediumKind.PICTURE);
    }

    /** Its name; or nothing, with the problem beside its field. */
    Optional<String> take(Viewer by, MediumKind kind, String words, @Nullable MultipartFile file, Problems problems) {
        if (words.isEmpty()) {
            problems.add("words", "learning.editor.mediumWords");
        } else if (words.length() > MOST_WORDS) {
            problems.add("words", "learning.editor.tooLong", MOST_WORDS);
        }
        var taken = files.take(kind, bytes(file));
        if (taken instanceof MediumFile.Refused refused) {
            problems.add("file", refused.problem().messageKey(), refused.mostMegabytes());
        }
        return taken instanceof MediumFile.Taken(var medium) && !problems.any()
                ? Optional.of(media.keep(medium, by.account().value()))
                : Optional.empty();
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
