package org.oportunidad.learning.xapi.statement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.xapi.client.ClientScope;
import org.oportunidad.learning.xapi.http.XapiCall;
import org.oportunidad.learning.xapi.rules.AgentRules;
import org.oportunidad.learning.xapi.rules.Forms;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.ReferenceKey;
import org.oportunidad.learning.xapi.rules.ReferenceKey.Kind;
import org.oportunidad.learning.xapi.rules.StatementKeys;
import org.oportunidad.learning.xapi.rules.XapiRefused;

/** What part of the log is asked for (1.0.3 part 3 §2.1.3). */
record StatementSearch(List<List<UUID>> keys, UUID after, UUID before, boolean ascending, int limit) {

    static final Set<String> SHAPE = Set.of("attachments", "format");

    private static final String CURSOR = "cursor";
    private static final Set<String> PARAMETERS = Set.of(
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending",
            CURSOR);
    private static final int MOST = 100;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    static StatementSearch of(XapiCall call) {
        call.only(PARAMETERS);
        var after = time(call, "since").map(LogPlace::after).orElse(FIRST);
        var before = time(call, "until").map(LogPlace::after).orElse(LAST);
        var ascending = flag(call, "ascending");
        var cursor = call.parameter(CURSOR);
        if (cursor != null) {
            var place = uuid(CURSOR, cursor);
            after = ascending ? place : after;
            before = ascending ? before : place;
        }
        return new StatementSearch(keys(call), after, before, ascending, limit(call));
    }

    /** The address of the rest, after the last statement of a page. */
    static String more(XapiCall call, UUID last) {
        var parameters = new LinkedHashMap<>(call.parameters());
        parameters.put(CURSOR, last.toString());
        return "/xapi/statements?"
                + parameters.entrySet().stream()
                        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    static boolean flag(XapiCall call, String name) {
        var value = call.parameter(name);
        if (value == null) {
            return false;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw XapiRefused.broken("The parameter “" + name + "” is true or false");
        }
        return value.equals("true");
    }

    static UUID uuid(String name, String value) {
        if (!Forms.isUuid(value)) {
            throw XapiRefused.broken("The parameter “" + name + "” is a UUID");
        }
        return UUID.fromString(value);
    }

    /** Those that fewest statements have come first: the search reads along the first and looks the others up. */
    private static List<List<UUID>> keys(XapiCall call) {
        var keys = new ArrayList<List<UUID>>();
        var registration = call.parameter("registration");
        if (registration != null) {
            uuid("registration", registration);
            keys.add(List.of(StatementKeys.registration(registration)));
        }
        var agent = call.parameter("agent");
        if (agent != null) {
            keys.add(agents(agent, flag(call, "related_agents")));
        }
        var activity = iri(call, "activity");
        if (activity != null) {
            var direct = ReferenceKey.of(Kind.ACTIVITY, activity);
            keys.add(
                    flag(call, "related_activities")
                            ? List.of(direct, ReferenceKey.of(Kind.RELATED_ACTIVITY, activity))
                            : List.of(direct));
        }
        var verb = iri(call, "verb");
        if (verb != null) {
            keys.add(List.of(ReferenceKey.of(Kind.VERB, verb)));
        }
        if (!call.client().may(ClientScope.READ)) {
            keys.add(List.of(
                    ReferenceKey.of(Kind.AUTHORITY, "account:" + call.client().key() + "\n" + call.site())));
        }
        return keys;
    }

    private static List<UUID> agents(String json, boolean related) {
        var agent = Json.read(json);
        AgentRules.checkAgentOrGroup(agent);
        var identity = ReferenceKey.identityOf(agent);
        if (identity.isEmpty()) {
            throw XapiRefused.broken("The parameter “agent” needs an identifier");
        }
        var direct = ReferenceKey.of(Kind.AGENT, identity);
        return related
                ? List.of(
                        direct,
                        ReferenceKey.of(Kind.RELATED_AGENT, identity),
                        ReferenceKey.of(Kind.AUTHORITY, identity))
                : List.of(direct);
    }

    private static @Nullable String iri(XapiCall call, String name) {
        var value = call.parameter(name);
        if (value != null && !Forms.isIri(value)) {
            throw XapiRefused.broken("The parameter “" + name + "” is an IRI");
        }
        return value;
    }

    private static Optional<Instant> time(XapiCall call, String name) {
        var moment = Forms.moment(call.parameter(name));
        if (moment.isEmpty() && call.parameter(name) != null) {
            throw XapiRefused.broken("The parameter “" + name + "” is a time of ISO 8601");
        }
        return moment;
    }

    private static int limit(XapiCall call) {
        var value = call.parameter("limit");
        if (value == null) {
            return MOST;
        }
        if (!value.matches("\\d{1,9}")) {
            throw XapiRefused.broken("The parameter “limit” is a whole number");
        }
        int limit = Integer.parseInt(value);
        return limit == 0 ? MOST : Math.min(limit, MOST);
    }
}
