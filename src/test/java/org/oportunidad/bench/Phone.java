package org.oportunidad.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * One browser with its cookies on a line of its own. It speaks plain HTTP over a socket, so that the load takes little of
 * the processor that it measures, and each comes from an address of its own, as limits count by address.
 */
final class Phone implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    /** What came back: status, place to go on and the body as it went over the wire. */
    record Answer(int status, String location, boolean packed, byte[] body) {

        String text() {
            try (var bytes = new ByteArrayInputStream(body);
                    var open = packed ? new GZIPInputStream(bytes) : bytes) {
                return new String(open.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final int port;
    private InetSocketAddress here = nextAddress();
    private final Map<String, String> cookies = new TreeMap<>();
    private Socket line = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private String token = "";
    private long bytes;
    private int requests;

    Phone(int port) {
        this.port = port;
    }

    private static InetSocketAddress nextAddress() {
        int number = ADDRESSES.incrementAndGet();
        return new InetSocketAddress("127." + (1 + number / 250) % 255 + "." + number % 250 + ".1", 0);
    }

    /** Looks at a page and expects to see it. */
    Answer look(String path) {
        var answer = send("GET " + path + " HTTP/1.1\r\n", "");
        if (answer.status() != 200) {
            throw new IllegalStateException("%s answered %d %s".formatted(path, answer.status(), answer.location()));
        }
        return answer;
    }

    /** Takes the token of the forms of a page; it is good for all forms until the session changes. */
    String readToken(String path) {
        var page = look(path).text();
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException(path + " has no form");
        }
        token = found.group(1);
        return page;
    }

    /** Sends a form and expects to be sent on; gives the address of the page that follows. */
    String send(String path, Map<String, String> fields) {
        var answer = post(path, fields);
        if (answer.status() != 303) {
            throw new IllegalStateException("%s answered %d".formatted(path, answer.status()));
        }
        return answer.location().replaceFirst("#.*", "");
    }

    Answer post(String path, Map<String, String> fields) {
        return post(path, "", fields);
    }

    /** Sends a form as htmx does: the answer is the part of the page that changes. */
    Answer swap(String path, Map<String, String> fields) {
        return post(path, "HX-Request: true\r\nHX-Target: main\r\n", fields);
    }

    private Answer post(String path, String headers, Map<String, String> fields) {
        var body = new TreeMap<>(fields);
        body.put("_csrf", token);
        body.putIfAbsent("_key", Keys.next());
        var words = body.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST " + path + " HTTP/1.1\r\n" + headers
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + words.length()
                        + "\r\n",
                words);
    }

    /** Becomes the phone of somebody else, who never saw the program, at another address. */
    void forget() {
        cookies.clear();
        here = nextAddress();
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of bodies as they went over the wire. */
    long bytes() {
        return bytes;
    }

    int requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    private Answer send(String first, String body) {
        var cookie = cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        var words = first + "Host: localhost:" + port + "\r\nOrigin: http://localhost:" + port
                + "\r\nAccept-Encoding: gzip\r\nAccept-Language: es\r\nUser-Agent: Bench\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n" + body;
        try {
            var answer = ask(words.getBytes(StandardCharsets.UTF_8));
            requests++;
            bytes += answer.body().length;
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks on the line that is open; one that the program closed while it rested is opened again, as browsers do. */
    private Answer ask(byte[] words) throws IOException {
        if (line.isConnected() && !line.isClosed()) {
            try {
                line.getOutputStream().write(words);
                return read();
            } catch (IOException rested) {
                line.close();
            }
        }
        open();
        line.getOutputStream().write(words);
        return read();
    }

    private void open() throws IOException {
        line = new Socket();
        line.setTcpNoDelay(true);
        line.setSoTimeout(60_000);
        line.bind(here);
        line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new BufferedInputStream(line.getInputStream(), 16_384);
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(headLine().split(" ", -1)[1]);
        var location = "";
        var packed = false;
        var last = false;
        int length = -1;
        for (var head = headLine(); !head.isEmpty(); head = headLine()) {
            var value = head.substring(head.indexOf(':') + 1).strip();
            switch (head.substring(0, head.indexOf(':')).toLowerCase(Locale.ROOT)) {
                case "location" -> location = value;
                case "content-encoding" -> packed = value.equals("gzip");
                case "content-length" -> length = Integer.parseInt(value);
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "set-cookie" -> keep(value);
                default -> {}
            }
        }
        var body = status == 204 || status == 304 ? new byte[0] : length >= 0 ? in.readNBytes(length) : parts();
        if (last) {
            line.close();
        }
        return new Answer(status, location, packed, body);
    }

    private byte[] parts() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = part(); size > 0; size = part()) {
            body.write(in.readNBytes(size));
            headLine();
        }
        headLine();
        return body.toByteArray();
    }

    private int part() throws IOException {
        return Integer.parseInt(headLine().strip(), 16);
    }

    private String headLine() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The program closed the line");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private void keep(String cookie) {
        int equals = cookie.indexOf('=');
        var name = cookie.substring(0, equals);
        var value = cookie.substring(equals + 1).replaceFirst(";.*", "");
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
