package org.oportunidad.workshops.calendar;

import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.errors.TooManyRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a calendar program reads: whoever has the address has the calendar, so it says nothing that could hurt. */
@Controller
class FeedController {

    private static final int WAIT_SECONDS = 3_600;

    private final Feeds feeds;
    private final ReadsInAnHour reads;

    FeedController(Feeds feeds, ReadsInAnHour reads) {
        this.feeds = feeds;
        this.reads = reads;
    }

    @Open
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        if (!secret.matches("[A-Za-z0-9_-]{32}")) {
            throw new NotFound();
        }
        if (!reads.take(secret)) {
            throw new TooManyRequests(WAIT_SECONDS);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"agenda.ics\"")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .body(feeds.read(secret).orElseThrow(NotFound::new));
    }
}
