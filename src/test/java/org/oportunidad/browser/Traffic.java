package org.oportunidad.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one page fetched over the wire, as the browser counted it: bytes with their headers, compressed. */
final class Traffic {

    /** Without these a page is not usable; pictures and what makes it an app may come later. */
    private static final Set<String> NEEDED = Set.of("Document", "Stylesheet", "Script", "Font", "XHR", "Fetch");

    private final Map<String, String> urls = new HashMap<>();
    private final Map<String, Long> bytes = new HashMap<>();
    private final Map<String, String> initiators = new HashMap<>();
    private final CDPSession session;

    private Traffic(CDPSession session) {
        this.session = session;
    }

    static Traffic of(BrowserContext window, Page page) {
        var traffic = new Traffic(window.newCDPSession(page));
        traffic.session.on("Network.requestWillBeSent", event -> {
            var request = event.getAsJsonObject("request");
            traffic.urls.put(
                    event.get("requestId").getAsString(), request.get("url").getAsString());
            if (NEEDED.contains(event.get("type").getAsString())) {
                traffic.initiators.put(event.get("requestId").getAsString(), initiator(event));
            }
        });
        traffic.session.on(
                "Network.loadingFinished",
                event -> traffic.bytes.put(
                        event.get("requestId").getAsString(),
                        event.get("encodedDataLength").getAsLong()));
        traffic.session.send("Network.enable");
        return traffic;
    }

    CDPSession session() {
        return session;
    }

    /** Forgets what was fetched so far. */
    void restart() {
        urls.clear();
        bytes.clear();
        initiators.clear();
    }

    /** The requests that went over the wire; what came from the cache has no bytes. */
    List<String> requests() {
        var sent = new ArrayList<String>();
        urls.forEach((id, url) -> {
            if (!url.startsWith("data:") && bytes.getOrDefault(id, 0L) > 0) {
                sent.add(url);
            }
        });
        return sent;
    }

    /** Bytes over the wire that the page cannot do without. */
    long needed() {
        return initiators.keySet().stream()
                .mapToLong(id -> bytes.getOrDefault(id, 0L))
                .sum();
    }

    /** How many requests had to wait for one another: the page, what it names, what that names in turn. */
    int roundTrips() {
        return initiators.keySet().stream().mapToInt(this::depth).max().orElse(0);
    }

    private int depth(String id) {
        if (bytes.getOrDefault(id, 0L) == 0) {
            return 0;
        }
        var cause = initiators.getOrDefault(id, "");
        return 1
                + initiators.keySet().stream()
                        .filter(other -> !other.equals(id) && cause.equals(urls.get(other)))
                        .mapToInt(this::depth)
                        .max()
                        .orElse(0);
    }

    private static String initiator(JsonObject event) {
        var initiator = event.getAsJsonObject("initiator");
        if (initiator.has("url")) {
            return initiator.get("url").getAsString();
        }
        if (initiator.has("stack")) {
            var frames = initiator.getAsJsonObject("stack").getAsJsonArray("callFrames");
            return frames.isEmpty()
                    ? ""
                    : frames.get(0).getAsJsonObject().get("url").getAsString();
        }
        return "";
    }

    long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    long ending(String suffix) {
        return urls.entrySet().stream()
                .filter(e -> e.getValue().endsWith(suffix))
                .mapToLong(e -> bytes.getOrDefault(e.getKey(), 0L))
                .sum();
    }
}
