package org.oportunidad.learning.xapi.document;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.xapi.http.XapiCall;
import org.oportunidad.learning.xapi.rules.Forms;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.oportunidad.learning.xapi.rules.XapiVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replaces, merges or deletes a document, if it is still the one that the program knows (1.0.3 part 3 §3.1). */
@Component
class ChangeDocument {

    private static final String ANY = "*";

    private final DocumentTable table;
    private final Clock clock;

    ChangeDocument(DocumentTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Transactional
    public void put(XapiCall call, DocumentPlace place) {
        var sent = sent(call, false);
        var there = locked(place);
        if (call.header("If-Match") == null && call.header("If-None-Match") == null) {
            mayBeBare(call, place, there);
        }
        hold(call, there);
        table.write(place, sent);
    }

    @Transactional
    public void post(XapiCall call, DocumentPlace place) {
        var sent = sent(call, true);
        var there = locked(place);
        hold(call, there);
        table.write(place, there.map(known -> known.merged(sent)).orElse(sent));
    }

    @Transactional
    public void delete(XapiCall call, DocumentPlace place) {
        hold(call, locked(place));
        table.delete(place);
    }

    @Transactional
    public void deleteAll(DocumentPlace place) {
        table.deleteAll(place);
    }

    /** A PUT that does not say which version it replaces. */
    private static void mayBeBare(XapiCall call, DocumentPlace place, Optional<Document> there) {
        if (!place.kind().asksForVersion(call.version())) {
            return;
        }
        if (there.isPresent()) {
            throw new XapiRefused(
                    409, "A document is there already: GET it and say which version you replace, with If-Match");
        }
        if (call.version() == XapiVersion.V1) {
            throw XapiRefused.broken("A PUT of a profile needs If-Match or If-None-Match");
        }
    }

    private Optional<Document> locked(DocumentPlace place) {
        table.lock(place);
        return table.find(place);
    }

    private Document sent(XapiCall call, boolean toMerge) {
        var type = call.contentType().isEmpty() ? "application/octet-stream" : call.contentType();
        if (!Forms.isMediaType(type)) {
            throw XapiRefused.broken("The Content-Type is no media type");
        }
        var document = new Document(type, call.body(), clock.instant());
        if (document.isJson()) {
            var node = Json.read(call.body());
            if (toMerge && !node.isObject()) {
                throw XapiRefused.broken("A document to merge is a JSON object");
            }
        }
        return document;
    }

    /** The conditions of the request hold for what is there. */
    private static void hold(XapiCall call, Optional<Document> there) {
        var match = call.header("If-Match");
        if (match != null && there.filter(document -> names(match, document)).isEmpty()) {
            throw changed();
        }
        var noneMatch = call.header("If-None-Match");
        if (noneMatch != null
                && there.filter(document -> names(noneMatch, document)).isPresent()) {
            throw changed();
        }
    }

    private static boolean names(@Nullable String header, Document document) {
        if (header == null || header.strip().equals(ANY)) {
            return header != null;
        }
        for (var tag : header.split(",", -1)) {
            if (tag.strip().replaceFirst("^W/", "").equals(document.etag())) {
                return true;
            }
        }
        return false;
    }

    private static XapiRefused changed() {
        return new XapiRefused(412, "The document is not the one that this request is about");
    }
}
