package org.oportunidad.workshops.room;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A BigBlueButton server as far as its published API (3.0) tells: it knows calls by their checksum, makes meetings, lets people
 * in, tells who is there, and can be made to fail in the ways in which servers fail.
 */
final class BigBlueButtonDouble implements AutoCloseable {

    static final String SECRET = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";

    /** What happens instead of an answer. */
    enum Fault {
        NONE,
        SLOW,
        BROKEN_XML,
        DOCTYPE,
        HUGE,
        STATUS_500,
        REDIRECT
    }

    private final HttpServer server;
    private final Map<String, Map<String, String>> meetings = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, String>>> people = new ConcurrentHashMap<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<String> hooks = new CopyOnWriteArrayList<>();
    volatile Fault fault = Fault.NONE;
    volatile boolean webhooks = true;

    BigBlueButtonDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/bigbluebutton/api/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/bigbluebutton/";
    }

    /** Follows the address of a join as a browser would; the answer's text. */
    String join(String address) throws IOException {
        var connection = (java.net.HttpURLConnection)
                java.net.URI.create(address).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        try (var in = connection.getInputStream()) {
            return connection.getResponseCode() + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<Map<String, String>> in(String meeting) {
        return people.getOrDefault(meeting, List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var call = exchange.getRequestURI().getPath().substring("/bigbluebutton/api/".length());
        calls.add(call);
        try {
            switch (fault) {
                case SLOW -> Thread.sleep(8_000);
                case STATUS_500 -> {
                    send(exchange, 500, "oh");
                    return;
                }
                case BROKEN_XML -> {
                    send(exchange, 200, "<response><returncode>SUCC");
                    return;
                }
                case DOCTYPE -> {
                    send(
                            exchange,
                            200,
                            "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><response><returncode>SUCCESS</returncode>"
                                    + "<messageKey>&x;</messageKey></response>");
                    return;
                }
                case HUGE -> {
                    send(exchange, 200, "<response>" + " ".repeat(2 << 20) + "</response>");
                    return;
                }
                case REDIRECT -> {
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
                    send(exchange, 302, "");
                    return;
                }
                case NONE -> {}
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        send(exchange, 200, checked(call, exchange.getRequestURI().getRawQuery()));
    }

    private String checked(String call, String query) {
        var at = query.lastIndexOf("checksum=");
        var signed = query.substring(0, Math.max(0, at - 1));
        if (!sha256(call + signed + SECRET).equals(query.substring(at + "checksum=".length()))) {
            return failed("checksumError");
        }
        var parameters = parameters(signed);
        var meeting = parameters.getOrDefault("meetingID", "");
        return switch (call) {
            case "create" -> create(meeting, parameters);
            case "join" -> joined(meeting, parameters);
            case "end" -> end(meeting);
            case "getMeetingInfo" -> meetingInfo(meeting);
            case "getRecordings" -> recordings(meeting);
            case "hooks/create" -> hook(parameters);
            default -> failed("unsupportedRequest");
        };
    }

    private String create(String meeting, Map<String, String> parameters) {
        var name = parameters.getOrDefault("name", "");
        if (name.length() < 2 || name.length() > 64) {
            return failed("validationError");
        }
        var first = meetings.putIfAbsent(meeting, parameters) == null;
        return success("<meetingID>" + meeting + "</meetingID>"
                + (first
                        ? "<messageKey></messageKey><message></message>"
                        : "<messageKey>duplicateWarning</messageKey><message>Already there.</message>"));
    }

    private String joined(String meeting, Map<String, String> parameters) {
        if (!meetings.containsKey(meeting)) {
            return failed("invalidMeetingIdentifier");
        }
        people.computeIfAbsent(meeting, id -> new CopyOnWriteArrayList<>()).add(parameters);
        return success("<messageKey>successfullyJoined</messageKey>");
    }

    private String end(String meeting) {
        people.remove(meeting);
        return meetings.remove(meeting) == null
                ? failed("notFound")
                : success("<messageKey>sentEndMeetingRequest</messageKey>");
    }

    private String meetingInfo(String meeting) {
        if (!meetings.containsKey(meeting)) {
            return failed("notFound");
        }
        var attendees = new StringBuilder();
        in(meeting)
                .forEach(one -> attendees
                        .append("<attendee><userID>")
                        .append(one.get("userID"))
                        .append("</userID><fullName><![CDATA[")
                        .append(one.get("fullName"))
                        .append("]]></fullName><role>")
                        .append(one.get("role"))
                        .append("</role></attendee>"));
        return success("<running>true</running><attendees>" + attendees + "</attendees>");
    }

    private static String recordings(String meeting) {
        return success("<recordings><recording><recordID>r1</recordID><meetingID>" + meeting
                + "</meetingID><playback><format><type>podcast</type>"
                + "<url>https://bbb.example.org/podcast/r1/audio.ogg</url><length>33</length></format>"
                + "<format><type>presentation</type><url>javascript:alert(1)</url><length>33</length></format>"
                + "</playback></recording></recordings>");
    }

    private String hook(Map<String, String> parameters) {
        if (!webhooks) {
            return failed("unsupportedRequest");
        }
        hooks.add(parameters.getOrDefault("callbackURL", ""));
        return success("<hookID>1</hookID><permanentHook>false</permanentHook><rawData>false</rawData>");
    }

    private static String success(String content) {
        return "<response><returncode>SUCCESS</returncode>" + content + "</response>";
    }

    private static String failed(String key) {
        return "<response><returncode>FAILED</returncode><messageKey>" + key
                + "</messageKey><message>No</message></response>";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : new ArrayList<>(List.of(query.split("&", -1)))) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String sha256(String text) {
        return hash("SHA-256", text);
    }

    static String sha1(String text) {
        return hash("SHA-1", text);
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
