package org.oportunidad.learning.course;

import java.util.LinkedHashMap;
import java.util.Map;
import org.oportunidad.platform.component.Icons;

/** How a picture, a voice or a document stands in a text: as a link that loads it when she taps it. */
final class MediumLink {

    /** Where media are served. */
    static final String PATH = "/course-media/";

    private MediumLink() {}

    static Map<String, String> attributes(MediumSize medium, String words) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "button button--quiet button--small");
        attributes.put("href", PATH + medium.name());
        switch (kind(medium)) {
            case "image" -> attributes.put("data-show", words);
            case "audio" -> attributes.put("data-hear", words);
            default -> attributes.put("download", "");
        }
        return attributes;
    }

    static String icon(MediumSize medium) {
        var name = switch (kind(medium)) {
            case "image" -> "eye";
            case "audio" -> "play";
            default -> "download";
        };
        return "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">"
                + Icons.drawing(name) + "</svg>";
    }

    private static String kind(MediumSize medium) {
        return medium.type().substring(0, medium.type().indexOf('/'));
    }
}
