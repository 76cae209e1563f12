package org.oportunidad.learning.media;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oportunidad.files.Media;
import org.oportunidad.files.Medium;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.MediumSize;
import org.springframework.stereotype.Component;

/** What courses show besides words. */
@Component
public class CourseMedia {

    private static final Pattern NAMED = Pattern.compile("media/([0-9a-f]{64}\\.[a-z0-9]{2,4})");

    private final MediumTable table;
    private final Media files;
    private final Clock clock;

    CourseMedia(MediumTable table, Media files, Clock clock) {
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    /** Keeps it, once; answers the name by which texts show it. */
    public String keep(Medium medium, UUID by) {
        var name = medium.hash() + ending(medium.type());
        table.insert(name, medium, files.webp(medium).orElse(null), by, clock.instant());
        return name;
    }

    /** @param webp whether a picture may come as WebP, where there is one */
    public Optional<Medium> find(String name, boolean webp) {
        return table.find(name, webp);
    }

    /** What these texts show, as far as there is such a thing; asks nothing of the database where they show nothing. */
    public Map<String, MediumSize> of(CourseFolder folder) {
        var names = names(folder);
        return names.isEmpty()
                ? Map.of()
                : table.sizes(names).stream().collect(Collectors.toMap(MediumSize::name, Function.identity()));
    }

    /** What these texts show, whole. */
    public Map<String, byte[]> contents(CourseFolder folder) {
        var names = names(folder);
        return names.isEmpty() ? Map.of() : table.contents(names);
    }

    /** The names that these texts mention. */
    public static Set<String> names(CourseFolder folder) {
        var names = new TreeSet<String>();
        folder.files()
                .values()
                .forEach(text -> NAMED.matcher(text).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    private static String ending(String type) {
        return switch (type) {
            case "image/jpeg" -> ".jpg";
            case "audio/mp4" -> ".m4a";
            case "audio/webm" -> ".webm";
            case "audio/ogg" -> ".ogg";
            default -> ".pdf";
        };
    }
}
