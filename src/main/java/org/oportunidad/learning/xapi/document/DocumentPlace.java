package org.oportunidad.learning.xapi.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.xapi.http.XapiCall;
import org.oportunidad.learning.xapi.rules.AgentRules;
import org.oportunidad.learning.xapi.rules.Forms;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.ReferenceKey;
import org.oportunidad.learning.xapi.rules.XapiRefused;

/**
 * Where a document is, or where many are.
 *
 * @param name null for all that are there
 */
record DocumentPlace(
        DocumentKind kind,
        UUID ownerId,
        @Nullable String activity,
        @Nullable UUID registration,
        @Nullable String name) {

    static DocumentPlace of(DocumentKind kind, XapiCall call) {
        call.allowed(kind.scope());
        call.only(kind.parameters());
        var activity = kind.ofActivity() ? iri(call.needs("activityId")) : null;
        var registration = call.parameter("registration");
        if (registration != null && !Forms.isUuid(registration)) {
            throw XapiRefused.broken("The parameter “registration” is a UUID");
        }
        var owner = kind.ofAgent()
                ? agent(call.needs("agent"))
                : ReferenceKey.of(ReferenceKey.Kind.ACTIVITY, String.valueOf(activity));
        var name = call.parameter(kind.nameParameter());
        if (name != null && (name.isEmpty() || name.indexOf('\0') >= 0)) {
            throw XapiRefused.broken("The parameter “" + kind.nameParameter() + "” is empty");
        }
        return new DocumentPlace(
                kind, owner, activity, registration == null ? null : UUID.fromString(registration), name);
    }

    /** One document, not many. */
    DocumentPlace ofOne() {
        if (name == null) {
            throw XapiRefused.broken("The parameter “" + kind.nameParameter() + "” is needed");
        }
        return this;
    }

    UUID id() {
        return ReferenceKey.of(ReferenceKey.Kind.OWNER, kind + "\n" + activity + "\n" + registration + "\n" + name);
    }

    private static UUID agent(String json) {
        var agent = Json.read(json);
        AgentRules.checkAgentOrGroup(agent);
        if (ReferenceKey.identityOf(agent).isEmpty()) {
            throw XapiRefused.broken("The parameter “agent” needs an identifier");
        }
        return ReferenceKey.ownerOf(agent);
    }

    private static String iri(String text) {
        if (!Forms.isIri(text)) {
            throw XapiRefused.broken("The parameter “activityId” is an IRI");
        }
        return text;
    }
}
