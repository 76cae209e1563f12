package org.oportunidad.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one page fetched over the wire, as the browser counted it: bytes with their headers, compressed. */
final class Traffic {

    private final Map<String, String> urls = new HashMap<>();
    private final Map<String, Long> bytes = new HashMap<>();
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
