package org.oportunidad.platform.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The drawings of the icon sprite by name, so that a page carries only those that it shows. */
public final class Icons {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"[^>]*>(.*?)</symbol>");
    private static final Map<String, String> DRAWINGS = read();

    private Icons() {}

    /** The lines of one icon as SVG; an unknown name is a bug. */
    public static String drawing(String name) {
        var drawing = DRAWINGS.get(name);
        if (drawing == null) {
            throw new IllegalArgumentException("No icon " + name);
        }
        return drawing;
    }

    public static Set<String> names() {
        return DRAWINGS.keySet();
    }

    private static Map<String, String> read() {
        try (var sprite = Icons.class.getResourceAsStream("icons.svg")) {
            if (sprite == null) {
                throw new IllegalStateException("The icon sprite is missing");
            }
            var symbols = SYMBOL.matcher(new String(sprite.readAllBytes(), StandardCharsets.UTF_8));
            var drawings = new HashMap<String, String>();
            while (symbols.find()) {
                drawings.put(symbols.group(1), symbols.group(2));
            }
            return Map.copyOf(drawings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
