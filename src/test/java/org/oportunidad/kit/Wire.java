package org.oportunidad.kit;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.oportunidad.identity.session.Entrance;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.identity.session.Sessions;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Speaks to the listening program byte by byte, as no browser would. */
@TestComponent
public class Wire {

    private static final String TOKEN = "token-of-forms-in-tests-0123456789ab";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Sessions sessions;
    private final Cast cast;

    Wire(Sessions sessions, Cast cast) {
        this.sessions = sessions;
        this.cast = cast;
    }

    /** Cookies of somebody signed in a moment ago. */
    public String cookies(Person person) {
        var response = new MockHttpServletResponse();
        var kind = person.participantId().isPresent() ? SessionKind.SHARED : SessionKind.STAFF;
        sessions.open(cast.account(person), kind, Entrance.DEMO, new MockHttpServletRequest(), response);
        var session = response.getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("session="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
        return session + "; " + cookies();
    }

    /** Cookies of somebody not signed in. */
    public String cookies() {
        return "form=" + TOKEN;
    }

    /** The status of a POST whose body is exactly this; the token of forms is in a header. */
    public int post(int port, String path, String cookies, String contentType, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Cookie", cookies)
                .header("Content-Type", contentType)
                .header("X-CSRF-TOKEN", masked())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException cutOff) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The first line that comes back for these bytes. */
    public String raw(int port, String request) throws IOException {
        return raw(port, request, 12);
    }

    /** All that comes back for these bytes, until the server hangs up. */
    public String whole(int port, String request) throws IOException {
        return raw(port, request, Integer.MAX_VALUE);
    }

    private static String raw(int port, String request, int length) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
        }
    }

    private static String masked() {
        var token = TOKEN.getBytes(StandardCharsets.UTF_8);
        var masked = new byte[token.length * 2];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
