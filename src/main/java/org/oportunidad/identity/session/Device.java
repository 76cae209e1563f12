package org.oportunidad.identity.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A coarse name for a device, so that she knows it in her list and nobody else learns more. */
public final class Device {

    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "CrOS", "Windows", "Macintosh", "Linux");
    private static final List<String> BROWSERS = List.of("SamsungBrowser", "Firefox", "Edg", "OPR", "Chrome", "Safari");

    private Device() {}

    /** System and browser, such as {@code Android, Chrome}; a dash when neither is known. */
    public static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "–";
        }
        var system = SYSTEMS.stream().filter(userAgent::contains).findFirst();
        var browser = BROWSERS.stream().filter(userAgent::contains).findFirst();
        return system.map(s -> browser.map(b -> s + ", " + b).orElse(s))
                .or(() -> browser)
                .orElse("–");
    }
}
