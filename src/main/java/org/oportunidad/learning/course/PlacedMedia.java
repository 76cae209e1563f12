package org.oportunidad.learning.course;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.ContentMistake.Code;

/** The media that the text of one file may show; what is not among them is a mistake of that file, and words without a file. */
record PlacedMedia(String file, Map<String, MediumSize> media) {

    static final String PREFIX = "media/";

    /** Nothing for an address that is none of ours. */
    @Nullable
    MediumSize at(String destination) {
        if (!destination.startsWith(PREFIX)) {
            return null;
        }
        var medium = media.get(destination.substring(PREFIX.length()));
        if (medium == null && !file.isEmpty()) {
            throw new ContentMistake(file, "", Code.MEDIUM);
        }
        return medium;
    }
}
