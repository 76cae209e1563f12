package org.oportunidad.demonstration.channel;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file as it is brought to the Cloud API (media reference: types that it takes, and how heavy each may be). */
@SuppressWarnings("ArrayRecordComponent")
record UploadForm(String product, String type, String name, byte[] content) {

    private static final int MEGABYTE = 1 << 20;
    private static final Map<String, Integer> MOST = Map.of(
            "image/jpeg", 5 * MEGABYTE,
            "image/png", 5 * MEGABYTE,
            "audio/aac", 16 * MEGABYTE,
            "audio/amr", 16 * MEGABYTE,
            "audio/mpeg", 16 * MEGABYTE,
            "audio/mp4", 16 * MEGABYTE,
            "audio/ogg", 16 * MEGABYTE,
            "application/pdf", 100 * MEGABYTE);

    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data; *boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    /** Zero for what it does not take at all. */
    static int most(String type) {
        return MOST.getOrDefault(type, 0);
    }

    /** Latin-1 keeps every byte as it is. */
    static Optional<UploadForm> read(@Nullable String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.matches()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        var name = "";
        for (var part :
                new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote("--" + boundary.group(1)), -1)) {
            var head = part.indexOf("\r\n\r\n");
            var named = NAME.matcher(part);
            if (head < 0 || !named.find()) {
                continue;
            }
            values.put(named.group(1), part.substring(head + 4, part.length() - 2));
            var file = FILE.matcher(part.substring(0, head));
            if (file.find()) {
                name = file.group(1);
            }
        }
        return values.containsKey("file")
                ? Optional.of(new UploadForm(
                        values.getOrDefault("messaging_product", ""),
                        values.getOrDefault("type", ""),
                        name,
                        values.getOrDefault("file", "").getBytes(StandardCharsets.ISO_8859_1)))
                : Optional.empty();
    }
}
