package org.oportunidad.learning.xapi.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.oportunidad.learning.xapi.rules.XapiVersion;

/**
 * A request as it is meant: in the alternate syntax of 1.0.3 (part 3 §1.3) method, headers and parameters come out of a
 * form.
 *
 * @param headers by their names, whatever the case
 * @param content of the form; null when the body is what it is
 */
record XapiRequest(
        String method, Map<String, String> headers, Map<String, String> parameters, byte @Nullable [] content) {

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int MOST_OF_FORM = 1024 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CONTENT = "content";
    private static final String METHOD = "method";

    /** The fields of a form that stand for headers. */
    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "x-experience-api-version",
            "content-type",
            "content-length",
            "if-match",
            "if-none-match",
            "accept",
            "accept-language");

    static XapiRequest of(HttpServletRequest request) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        var parameters = pairs(request.getQueryString());
        var plain = new XapiRequest(request.getMethod(), headers, parameters, null);
        return parameters.containsKey(METHOD) && plain.version().orElse(XapiVersion.V1) == XapiVersion.V1
                ? plain.outOfForm(read(request, MOST_OF_FORM))
                : plain;
    }

    /** The body, which nobody but a known program may make us keep, unless it is a form with the credentials in it. */
    byte[] body(HttpServletRequest request) throws IOException {
        return content == null ? read(request, MOST_BYTES) : content;
    }

    private static byte[] read(HttpServletRequest request, int most) throws IOException {
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new XapiRefused(413, "Such a request holds at most " + most + " bytes");
        }
        return body;
    }

    Optional<XapiVersion> version() {
        return XapiVersion.of(header("X-Experience-API-Version"));
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    private XapiRequest outOfForm(byte[] body) {
        var meant = parameters.getOrDefault(METHOD, "");
        var type = headers.getOrDefault("Content-Type", FORM);
        if (!method.equals("POST") || parameters.size() > 1 || !type.startsWith(FORM)) {
            throw XapiRefused.broken("The alternate syntax is a POST of a form, with “method” alone in its address");
        }
        if (!Set.of("GET", "PUT", "POST", "DELETE", "HEAD").contains(meant)) {
            throw XapiRefused.broken("“method” names no method");
        }
        var fields = pairs(new String(body, StandardCharsets.UTF_8));
        var theirHeaders = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        theirHeaders.putAll(headers);
        theirHeaders.put("Content-Type", "application/json");
        var theirParameters = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                theirHeaders.put(name, value);
            } else if (!name.equals(CONTENT)) {
                theirParameters.put(name, value);
            }
        });
        if (Set.of("PUT", "POST").contains(meant) && !fields.containsKey(CONTENT)) {
            throw XapiRefused.broken("The form needs “content”");
        }
        var sent = fields.getOrDefault(CONTENT, "").getBytes(StandardCharsets.UTF_8);
        return new XapiRequest(meant, theirHeaders, theirParameters, sent);
    }

    private static Map<String, String> pairs(@Nullable String encoded) {
        var pairs = new LinkedHashMap<String, String>();
        if (encoded == null || encoded.isEmpty()) {
            return pairs;
        }
        for (var pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            var parts = pair.split("=", 2);
            if (pairs.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "") != null) {
                throw XapiRefused.broken("A parameter stands twice");
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw XapiRefused.broken("A parameter is not encoded as it should be");
        }
    }
}
