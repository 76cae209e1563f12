package org.oportunidad.learning.xapi.document;

import java.time.Instant;
import org.oportunidad.learning.xapi.http.XapiCall;
import org.oportunidad.learning.xapi.rules.Forms;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.oportunidad.platform.access.ForClients;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** States and profiles over HTTP (1.0.3 part 3 §2.2, §2.3, §2.6 and §2.7). */
@Controller
@ForClients
class DocumentController {

    private static final String STATE = "/xapi/activities/state";
    private static final String ACTIVITY_PROFILE = "/xapi/activities/profile";
    private static final String AGENT_PROFILE = "/xapi/agents/profile";

    private final DocumentTable table;
    private final ChangeDocument change;

    DocumentController(DocumentTable table, ChangeDocument change) {
        this.table = table;
        this.change = change;
    }

    @GetMapping(STATE)
    ResponseEntity<byte[]> state(XapiCall call) {
        return get(DocumentKind.STATE, call);
    }

    @GetMapping(ACTIVITY_PROFILE)
    ResponseEntity<byte[]> activityProfile(XapiCall call) {
        return get(DocumentKind.ACTIVITY_PROFILE, call);
    }

    @GetMapping(AGENT_PROFILE)
    ResponseEntity<byte[]> agentProfile(XapiCall call) {
        return get(DocumentKind.AGENT_PROFILE, call);
    }

    @PutMapping(STATE)
    ResponseEntity<byte[]> putState(XapiCall call) {
        return put(DocumentKind.STATE, call);
    }

    @PutMapping(ACTIVITY_PROFILE)
    ResponseEntity<byte[]> putActivityProfile(XapiCall call) {
        return put(DocumentKind.ACTIVITY_PROFILE, call);
    }

    @PutMapping(AGENT_PROFILE)
    ResponseEntity<byte[]> putAgentProfile(XapiCall call) {
        return put(DocumentKind.AGENT_PROFILE, call);
    }

    @PostMapping(STATE)
    ResponseEntity<byte[]> postState(XapiCall call) {
        return post(DocumentKind.STATE, call);
    }

    @PostMapping(ACTIVITY_PROFILE)
    ResponseEntity<byte[]> postActivityProfile(XapiCall call) {
        return post(DocumentKind.ACTIVITY_PROFILE, call);
    }

    @PostMapping(AGENT_PROFILE)
    ResponseEntity<byte[]> postAgentProfile(XapiCall call) {
        return post(DocumentKind.AGENT_PROFILE, call);
    }

    /** Only states can be deleted many at once. */
    @DeleteMapping(STATE)
    ResponseEntity<byte[]> deleteState(XapiCall call) {
        var place = DocumentPlace.of(DocumentKind.STATE, call);
        if (place.name() == null) {
            change.deleteAll(place);
            return ResponseEntity.noContent().build();
        }
        return delete(place, call);
    }

    @DeleteMapping(ACTIVITY_PROFILE)
    ResponseEntity<byte[]> deleteActivityProfile(XapiCall call) {
        return delete(DocumentPlace.of(DocumentKind.ACTIVITY_PROFILE, call).ofOne(), call);
    }

    @DeleteMapping(AGENT_PROFILE)
    ResponseEntity<byte[]> deleteAgentProfile(XapiCall call) {
        return delete(DocumentPlace.of(DocumentKind.AGENT_PROFILE, call).ofOne(), call);
    }

    private ResponseEntity<byte[]> get(DocumentKind kind, XapiCall call) {
        var place = DocumentPlace.of(kind, call);
        if (place.name() == null) {
            var since = call.parameter("since");
            var moment = since == null ? Instant.EPOCH : moment(since);
            return ResponseEntity.ok()
                    .header("Content-Type", "application/json")
                    .body(Json.bytes(table.names(place, moment)));
        }
        var document = table.find(place).orElseThrow(() -> new XapiRefused(404, "There is no such document"));
        // whatever a program stored: never shown as a page of ours
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Content-Type", document.contentType())
                .eTag(document.etag())
                .lastModified(document.updatedAt())
                .body(document.content());
    }

    private ResponseEntity<byte[]> put(DocumentKind kind, XapiCall call) {
        change.put(call, DocumentPlace.of(kind, call).ofOne());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> post(DocumentKind kind, XapiCall call) {
        change.post(call, DocumentPlace.of(kind, call).ofOne());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> delete(DocumentPlace place, XapiCall call) {
        change.delete(call, place);
        return ResponseEntity.noContent().build();
    }

    private static Instant moment(String since) {
        return Forms.moment(since).orElseThrow(() -> XapiRefused.broken("The parameter “since” is a time of ISO 8601"));
    }
}
