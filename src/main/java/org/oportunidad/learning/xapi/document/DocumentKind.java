package org.oportunidad.learning.xapi.document;

import java.util.Set;
import org.oportunidad.learning.xapi.client.ClientScope;
import org.oportunidad.learning.xapi.rules.XapiVersion;

/** The three kinds of documents (1.0.3 part 3 §2.2): what names one, and whether a bare PUT may replace it. */
enum DocumentKind {
    STATE("stateId", ClientScope.STATE, true, true),
    AGENT_PROFILE("profileId", ClientScope.PROFILE, true, false),
    ACTIVITY_PROFILE("profileId", ClientScope.PROFILE, false, true);

    private final String nameParameter;
    private final ClientScope scope;
    private final boolean ofAgent;
    private final boolean ofActivity;

    DocumentKind(String nameParameter, ClientScope scope, boolean ofAgent, boolean ofActivity) {
        this.nameParameter = nameParameter;
        this.scope = scope;
        this.ofAgent = ofAgent;
        this.ofActivity = ofActivity;
    }

    String nameParameter() {
        return nameParameter;
    }

    ClientScope scope() {
        return scope;
    }

    boolean ofAgent() {
        return ofAgent;
    }

    boolean ofActivity() {
        return ofActivity;
    }

    /** Whether a PUT must say which version it replaces; states need it since 2.0 only. */
    boolean asksForVersion(XapiVersion version) {
        return this != STATE || version == XapiVersion.V2;
    }

    Set<String> parameters() {
        return switch (this) {
            case STATE -> Set.of("activityId", "agent", "registration", "stateId", "since");
            case AGENT_PROFILE -> Set.of("agent", "profileId", "since");
            case ACTIVITY_PROFILE -> Set.of("activityId", "profileId", "since");
        };
    }
}
