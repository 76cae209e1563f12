package org.oportunidad.enrolment.application;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.springframework.web.util.UriUtils;

/** Which applications are on the screen, as the address says it; unreadable parts count as not given. */
public record ApplicationFilter(
        @Nullable ApplicationState state,
        @Nullable UUID call,
        String route,
        String level,
        String channel,
        String name) {

    static ApplicationFilter of(String state, String call, String path, String channel, String name) {
        var slash = path.indexOf('/');
        var known = path.matches("[a-z_]{2,40}/[a-z_]{2,40}");
        return new ApplicationFilter(
                state(state),
                id(call),
                known ? path.substring(0, slash) : "",
                known ? path.substring(slash + 1) : "",
                channel.matches("SELF|ASSISTED|IMPORT") ? channel : "",
                name.strip().length() > 100 ? "" : name.strip());
    }

    private static @Nullable ApplicationState state(String typed) {
        for (var state : ApplicationState.values()) {
            if (state.name().equals(typed) && state != ApplicationState.DRAFT) {
                return state;
            }
        }
        return null;
    }

    private static @Nullable UUID id(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }

    /** The route and level as one word of the address. */
    public String path() {
        return route.isEmpty() ? "" : route + "/" + level;
    }

    /** The state as the address has it. */
    public String stateCode() {
        return state == null ? "" : state.name();
    }

    /** The call as the address has it. */
    public String callCode() {
        return call == null ? "" : call.toString();
    }

    /** The same filter with another state, as an address. */
    public String withState(String other) {
        return "/applications" + query(other);
    }

    /** The query of the address, with its question mark; empty without any filter. The name is never in it. */
    public String query() {
        return query(stateCode());
    }

    private String query(String stateCode) {
        var parts = new ArrayList<String>();
        add(parts, "state", stateCode);
        add(parts, "call", callCode());
        add(parts, "path", path());
        add(parts, "channel", channel);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(ArrayList<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + UriUtils.encodeQueryParam(value, StandardCharsets.UTF_8));
        }
    }
}
