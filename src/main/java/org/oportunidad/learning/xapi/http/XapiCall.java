package org.oportunidad.learning.xapi.http;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.xapi.client.ClientScope;
import org.oportunidad.learning.xapi.client.RecordClient;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.oportunidad.learning.xapi.rules.XapiVersion;

/**
 * What a known program asks for.
 *
 * @param site the address that people know this installation by
 */
public record XapiCall(
        XapiVersion version,
        RecordClient client,
        String site,
        Map<String, String> headers,
        Map<String, String> parameters,
        byte[] body) {

    /** Under this name a request carries its call. */
    static final String ATTRIBUTE = org.oportunidad.platform.access.ForClients.CLIENT;

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    public @Nullable String parameter(String name) {
        return parameters.get(name);
    }

    public String contentType() {
        return headers.getOrDefault("Content-Type", "");
    }

    /** Refuses parameters that the standard does not name here. */
    public void only(Set<String> names) {
        for (var name : parameters.keySet()) {
            if (!names.contains(name)) {
                throw XapiRefused.broken(
                        "There is no such parameter here: a name is misspelt or stands in the wrong place");
            }
        }
    }

    public String needs(String name) {
        var value = parameters.get(name);
        if (value == null || value.isEmpty()) {
            throw XapiRefused.broken("The parameter “" + name + "” is needed");
        }
        return value;
    }

    /** Refuses a program that may do none of this. */
    public void allowed(ClientScope... any) {
        for (var scope : any) {
            if (client.may(scope)) {
                return;
            }
        }
        throw new XapiRefused(403, "This program may not do that");
    }
}
