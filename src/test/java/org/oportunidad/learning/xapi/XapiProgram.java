package org.oportunidad.learning.xapi;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.springframework.http.HttpMethod;

/** A program that the administrator let in, as it speaks to the record store. */
public final class XapiProgram {

    private final Browser browser;
    private final Map<String, String> headers = new HashMap<>();

    private XapiProgram(Browser browser, String key, String secret) {
        this.browser = browser;
        headers.put("Authorization", basic(key, secret));
        headers.put("X-Experience-API-Version", "2.0.0");
        headers.put("Content-Type", "application/json");
    }

    /** Made on her page, which shows the secret once. */
    public static XapiProgram madeBy(Browser administrator, String... scopes) {
        var form = administrator.post("/record-clients").field("name", "Sistema " + UUID.randomUUID());
        for (var scope : scopes) {
            form.field("scope", scope);
        }
        var page = form.send();
        return new XapiProgram(
                administrator,
                page.fragment("#f-key").val(),
                page.fragment("#f-secret").val());
    }

    static String basic(String key, String secret) {
        var pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A browser that speaks as this program. */
    public Browser browser(Browser plain) {
        headers.forEach(plain::with);
        return plain;
    }

    /** Another like it with one header more, or another one; an empty value leaves it out. */
    XapiProgram with(String header, String value) {
        var other = new XapiProgram(browser, "", "");
        other.headers.putAll(headers);
        if (value.isEmpty()) {
            other.headers.remove(header);
        } else {
            other.headers.put(header, value);
        }
        return other;
    }

    String authorization() {
        return headers.getOrDefault("Authorization", "");
    }

    Answer get(String path, String... parameters) {
        return send(HttpMethod.GET, path, "", parameters);
    }

    Answer delete(String path, String... parameters) {
        return send(HttpMethod.DELETE, path, "", parameters);
    }

    Answer post(String path, String body, String... parameters) {
        return send(HttpMethod.POST, path, body, parameters);
    }

    Answer put(String path, String body, String... parameters) {
        return send(HttpMethod.PUT, path, body, parameters);
    }

    /** Stores a statement, or several in a list, that the record store must take. */
    void store(String statements) {
        var answer = post("/statements", statements);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
    }

    /** Names and values of parameters take turns. */
    private Answer send(HttpMethod method, String path, String body, String... parameters) {
        var address = new StringBuilder("/xapi" + path);
        for (int i = 0; i < parameters.length; i += 2) {
            address.append(i == 0 ? '?' : '&').append(parameters[i]).append('=').append(encoded(parameters[i + 1]));
        }
        return send(method, URI.create(address.toString()), body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(HttpMethod method, URI address, byte[] body) {
        return browser.bare(method, address, headers, body);
    }
}
