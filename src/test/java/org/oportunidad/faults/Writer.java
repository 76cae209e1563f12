package org.oportunidad.faults;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.Ids;

/** A phone that sends one form after the other, each with one key until it is answered, as the page of ours does. */
abstract class Writer {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** One form, sent with the same words under the same key however often. */
    record Sending(String path, Map<String, List<String>> fields, UUID key) {

        Sending(String path, Map<String, List<String>> fields) {
            this(path, fields, Ids.next());
        }
    }

    final Map<String, String> cookies = new TreeMap<>();
    final List<Sending> acknowledged = new CopyOnWriteArrayList<>();

    private final RunningProgram program;
    private final String address = randomAddress();
    private String token = "";
    private @Nullable Sending pending;

    Writer(RunningProgram program) {
        this.program = program;
    }

    /** What it sends next; may look at pages. */
    abstract Sending next() throws IOException, InterruptedException;

    /** Called with the address that an acknowledged sending led to. */
    abstract void acknowledged(Sending sending, String location);

    /** One try; false when the answer was lost or was an error, and then the next try sends the same again. */
    boolean send() throws InterruptedException {
        try {
            var sending = pending == null ? next() : pending;
            pending = sending;
            var answer = exchange(request(sending.path())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body(sending))));
            if (answer.statusCode() != 303) {
                return false;
            }
            acknowledged.add(sending);
            pending = null;
            acknowledged(sending, answer.headers().firstValue("Location").orElse(""));
            return true;
        } catch (IOException lost) {
            return false;
        }
    }

    /** Whether something was sent that nobody has answered. */
    boolean isPending() {
        return pending != null;
    }

    /** A page, with the token of its form kept for what is sent next. */
    Document page(String path) throws IOException, InterruptedException {
        var answer = exchange(request(path.replaceFirst("^https?://[^/]+", "")).GET());
        if (answer.statusCode() != 200) {
            throw new IOException("no page: " + answer.statusCode());
        }
        var page = Jsoup.parse(answer.body());
        token = page.select("input[name=_csrf]").attr("value");
        return page;
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

    private String body(Sending sending) {
        var fields = new HashMap<>(sending.fields());
        fields.put("_csrf", List.of(token));
        fields.put("_key", List.of(sending.key().toString()));
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
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
