package org.oportunidad.faults;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.oportunidad.platform.Ids;

/** One phone that sends the first answer of the public form, and sends it again with the same key when no answer came. */
final class Phone {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RunningProgram program;
    private final UUID key = Ids.next();
    private final String address = randomAddress();
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";
    private String location = "";

    Phone(RunningProgram program) {
        this.program = program;
    }

    UUID key() {
        return key;
    }

    /** Whether the program has said that it is saved. */
    boolean isAcknowledged() {
        return !location.isEmpty();
    }

    /** One try; false when the answer was lost or was an error. */
    boolean send() throws InterruptedException {
        try {
            if (token.isEmpty()) {
                var page = Jsoup.parse(exchange(request("/enrol").GET()).body());
                token = page.select("input[name=_csrf]").attr("value");
            }
            var body = "_csrf=%s&_key=%s&preferred_name=%s".formatted(encoded(token), key, encoded("Rosa Ñancupil"));
            var answer = exchange(request("/enrol")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            if (answer.statusCode() == 303) {
                location = answer.headers().firstValue("Location").orElse("");
            }
            return isAcknowledged();
        } catch (IOException lost) {
            return false;
        }
    }

    /** Whether the form that was acknowledged is still there for this phone. */
    boolean findsItsForm() throws IOException, InterruptedException {
        var path = location.replaceFirst("^https?://[^/]+", "");
        return path.startsWith("/enrol/form/") && exchange(request(path).GET()).statusCode() == 200;
    }

    /** The fingerprint under which the program keeps this phone's form. */
    String fingerprint() {
        try {
            var secret = cookies.getOrDefault("__Host-enrolment", "");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(program.address(path))
                .timeout(PATIENCE)
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    /** Every phone has an address of its own, as in life: the limits for one address stay out of the way. */
    private static String randomAddress() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
