package org.oportunidad.learning.xapi.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.oportunidad.learning.xapi.rules.XapiRefused;

/** A part of a body in multipart/mixed (RFC 2046 §5.1): headers and bytes. */
record Part(Map<String, String> headers, byte[] content) {

    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;\"]+))");
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    static List<Part> of(byte[] body, String contentType) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw broken("names no boundary");
        }
        var name = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        var delimiter = ("\r\n--" + name).getBytes(StandardCharsets.ISO_8859_1);
        // the first delimiter may be at the very beginning, so that the line break before it is missing
        var bytes = new byte[body.length + 2];
        bytes[0] = '\r';
        bytes[1] = '\n';
        System.arraycopy(body, 0, bytes, 2, body.length);
        var parts = new ArrayList<Part>();
        int at = find(bytes, delimiter, 0);
        while (at >= 0) {
            int start = at + delimiter.length;
            if (startsWith(bytes, start, "--")) {
                return parts;
            }
            int next = find(bytes, delimiter, start);
            if (next < 0) {
                throw broken("is not closed by its boundary");
            }
            parts.add(part(bytes, lineEnd(bytes, start), next));
            at = next;
        }
        throw broken("does not have its boundary");
    }

    private static Part part(byte[] bytes, int start, int end) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        // a part may have no headers at all: then the blank line comes at once
        int blank = find(bytes, BLANK_LINE, start - 2);
        if (blank < 0 || blank > end) {
            throw broken("has a part without a blank line after its headers");
        }
        if (blank >= start) {
            for (var line : new String(bytes, start, blank - start, StandardCharsets.UTF_8).split("\r\n", -1)) {
                var pair = line.split(":", 2);
                if (pair.length < 2) {
                    throw broken("has a part with a broken header");
                }
                headers.put(pair[0].strip(), pair[1].strip());
            }
        }
        int from = blank + BLANK_LINE.length;
        var content = new byte[Math.max(0, end - from)];
        System.arraycopy(bytes, from, content, 0, content.length);
        return new Part(headers, content);
    }

    private static int lineEnd(byte[] bytes, int start) {
        int at = start;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        if (!startsWith(bytes, at, "\r\n")) {
            throw broken("has something after a boundary");
        }
        return at + 2;
    }

    private static boolean startsWith(byte[] bytes, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int find(byte[] bytes, byte[] sought, int from) {
        for (int at = Math.max(0, from); at <= bytes.length - sought.length; at++) {
            int i = 0;
            while (i < sought.length && bytes[at + i] == sought[i]) {
                i++;
            }
            if (i == sought.length) {
                return at;
            }
        }
        return -1;
    }

    private static XapiRefused broken(String what) {
        return XapiRefused.broken("The multipart body " + what);
    }
}
