package org.oportunidad.learning.sync;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.BadRequest;
import org.oportunidad.platform.errors.TooManyRequests;
import org.oportunidad.platform.keys.Letterbox;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.oportunidad.platform.web.Pages;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a phone asks who is signed in, and brings what she did without signal. */
@RestController
@AllowedTo(Role.PARTICIPANT)
class SyncController {

    /** A week of diligent work fits many times over. */
    private static final Limit A_DAY = new Limit("learning.offline.batches", 1_000, Duration.ofDays(1));

    private static final int WAIT_SECONDS = 5;

    /** Five minutes of a voice and a photo, as a phone records and shrinks them, weigh less than half. */
    static final int MOST_OF_ONE = 8_000_000;

    private final TakeBatch batches;
    private final OwnerOfPhone owners;
    private final Letterbox letterbox;
    private final RateLimits limits;
    private final Pages pages;

    SyncController(TakeBatch batches, OwnerOfPhone owners, Letterbox letterbox, RateLimits limits, Pages pages) {
        this.batches = batches;
        this.owners = owners;
        this.letterbox = letterbox;
        this.limits = limits;
        this.pages = pages;
    }

    /** What a phone needs to seal and to send: nothing of it says who she is. */
    @GetMapping("/offline/me")
    Map<String, Object> me(Viewer viewer, HttpServletRequest request) {
        return Map.of("owner", owners.of(viewer), "csrf", pages.of(request).csrfToken(), "slot", letterbox.slot());
    }

    @PostMapping("/offline/ops")
    ResponseEntity<Map<String, Object>> take(@RequestBody(required = false) byte[] body, Viewer viewer) {
        if (body == null || body.length == 0) {
            throw new BadRequest();
        }
        if (body.length > Batch.MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return taken(viewer, Batch.read(body, Batch.MOST_OPS));
    }

    /** One alone, as its bytes: it is too large to be carried as text among others. */
    @PostMapping("/offline/ops/{id}")
    ResponseEntity<Map<String, Object>> one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sentAt,
            HttpServletRequest request,
            Viewer viewer) {
        if (request.getContentLengthLong() > MOST_OF_ONE) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var sealed = body(request);
        if (sealed.length > MOST_OF_ONE) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return taken(viewer, Batch.of(id, sealed, sentAt));
    }

    /** A body that is cut off is no failure of ours: the phone sends it again. */
    private static byte[] body(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(MOST_OF_ONE + 1);
        } catch (IOException e) {
            throw new BadRequest();
        }
    }

    private ResponseEntity<Map<String, Object>> taken(Viewer viewer, Batch batch) {
        if (!limits.take(A_DAY, viewer.account().value().toString())) {
            throw new TooManyRequests(Duration.ofHours(1).toSeconds());
        }
        try {
            var answers = batches.take(viewer, batch).stream()
                    .map(SyncController::written)
                    .toList();
            return ResponseEntity.ok(Map.of("answers", answers));
        } catch (PessimisticLockingFailureException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", Integer.toString(WAIT_SECONDS))
                    .body(Map.of("answers", List.of()));
        }
    }

    private static Map<String, Object> written(TakeBatch.Answer answer) {
        var written = new LinkedHashMap<String, Object>();
        written.put("id", answer.id().toString());
        written.put("outcome", answer.outcome().code());
        if (answer.reason() != null) {
            written.put("reason", answer.reason().code());
        }
        if (answer.again()) {
            written.put("again", true);
        }
        if (answer.skewed()) {
            written.put("clock", true);
        }
        return written;
    }
}
