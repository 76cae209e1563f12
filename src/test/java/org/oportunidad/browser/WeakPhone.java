package org.oportunidad.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.oportunidad.kit.Chromium;

/**
 * How long a page takes until it is usable on a weak phone with Slow 3G, as web page tests define both: 400 kbit/s, 400 ms
 * there and back, a processor four times slower. Nothing is timed by the clock, which a busy machine makes run away: what a
 * page needs is counted (round trips, bytes, processor time of its main thread) and the time follows from it.
 */
final class WeakPhone {

    private static final double BYTES_PER_MS = 400.0 / 8;
    private static final int ROUND_TRIP_MS = 400;
    private static final int SLOWER = 4;

    /** TCP and TLS 1.3 before the first request. */
    private static final int ROUND_TRIPS_TO_CONNECT = 2;

    private final Page page;
    private final Traffic traffic;

    private WeakPhone(Page page, Traffic traffic) {
        this.page = page;
        this.traffic = traffic;
    }

    static WeakPhone of(BrowserContext window) {
        var page = window.newPage();
        // an address of this site without styles or scripts: what follows is drawn by one and the same process
        page.navigate("/health");
        var traffic = Traffic.of(window, page);
        var processorTime = new JsonObject();
        processorTime.addProperty("timeDomain", "threadTicks");
        traffic.session().send("Performance.enable", processorTime);
        return new WeakPhone(page, traffic);
    }

    /** Milliseconds of a first visit: nothing is on the phone yet. */
    double first(String path) {
        traffic.session().send("Network.clearBrowserCache");
        return ROUND_TRIPS_TO_CONNECT * ROUND_TRIP_MS + visit(path);
    }

    /** Milliseconds of a later visit: styles and scripts are on the phone. */
    double again(String path) {
        page.navigate("/health");
        return visit(path);
    }

    private double visit(String path) {
        traffic.restart();
        var before = busyMs();
        page.navigate(path);
        Chromium.settle(page);
        return traffic.roundTrips() * ROUND_TRIP_MS + traffic.needed() / BYTES_PER_MS + SLOWER * (busyMs() - before);
    }

    /** Processor time that the page's main thread has used. */
    private double busyMs() {
        for (var metric : traffic.session().send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble() * 1000;
            }
        }
        throw new AssertionError("The browser does not say how long its main thread was busy");
    }
}
