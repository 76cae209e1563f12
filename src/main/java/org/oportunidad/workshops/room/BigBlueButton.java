package org.oportunidad.workshops.room;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Calls of the API of the BigBlueButton server that this deployment names (docs.bigbluebutton.org, API reference, 3.0). Each
 * carries the SHA-256 of call, query and shared secret; the secret itself never leaves. The server has one host, from the
 * configuration: nobody's input decides where a call goes, and no redirect is followed.
 */
@Component
class BigBlueButton {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 1 << 20;

    private final String api;
    private final String secret;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    BigBlueButton(
            @Value("${oportunidad.rooms.bbb.url:}") String url,
            @Value("${oportunidad.rooms.bbb.secret:}") String secret) {
        var base = url.replaceFirst("/+$", "");
        this.api = base.isEmpty() || base.endsWith("/api") ? base : base + "/api";
        this.secret = secret;
    }

    boolean isSetUp() {
        return !api.isEmpty() && !secret.isEmpty();
    }

    /** The address of a call with its checksum. */
    String address(String call, Map<String, String> parameters) {
        var query = new LinkedHashMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> escaped(entry.getKey()) + "=" + escaped(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return api + "/" + call + "?" + query + (query.isEmpty() ? "" : "&") + "checksum="
                + sha256(call + query + secret);
    }

    /**
     * The answer of a call that succeeded.
     *
     * @throws RoomUnreachable with the server's {@code messageKey}, or what went wrong on the way
     */
    Document call(String call, Map<String, String> parameters) {
        if (!isSetUp()) {
            throw new RoomUnreachable("notSetUp");
        }
        var answer = parsed(asked(address(call, parameters)));
        if (!text(answer, "returncode").equals("SUCCESS")) {
            var key = text(answer, "messageKey");
            throw new RoomUnreachable(key.matches("[A-Za-z]{1,60}") ? key : "FAILED");
        }
        return answer;
    }

    private byte[] asked(String address) {
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            var response = http.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new RoomUnreachable("status" + response.statusCode());
                }
                var bytes = body.readNBytes(LONGEST_ANSWER + 1);
                if (bytes.length > LONGEST_ANSWER) {
                    throw new RoomUnreachable("tooLong");
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new RoomUnreachable(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RoomUnreachable("interrupted");
        }
    }

    /** Without a document type nothing outside of the answer can be read, and nothing in it can grow. */
    private static Document parsed(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException e) {
            throw new RoomUnreachable("notXml");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the first element of that name; empty when there is none. */
    static String text(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    /**
     * Whether a callback of the webhooks of this server carries its checksum: over the address, the data and the secret, with
     * SHA-256 or, as older ones do, SHA-1. Versions 2 of bbb-webhooks sign the data as an object with these three fields;
     * versions 3 sign an object that shows as empty, so that their checksum vouches for the address alone.
     */
    boolean isSigned(String callback, String event, String timestamp, String domain, String checksum) {
        var algorithm = checksum.length() == 40 ? "SHA-1" : "SHA-256";
        var data =
                "{\"event\":" + quoted(event) + ",\"timestamp\":" + timestamp + ",\"domain\":" + quoted(domain) + "}";
        return same(hash(algorithm, callback + data + secret), checksum)
                || same(hash(algorithm, callback + "{}" + secret), checksum);
    }

    /** A word that only we and the server of the rooms know, which stands in the address of a callback. */
    String word(String of) {
        return sha256("callback" + of + secret).substring(0, 40);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** As JSON.stringify writes it. */
    private static String quoted(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }

    private static String sha256(String text) {
        return hash("SHA-256", text);
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
