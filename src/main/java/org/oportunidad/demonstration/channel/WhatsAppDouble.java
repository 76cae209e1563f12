package org.oportunidad.demonstration.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.WhatsAppConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Cloud API of WhatsApp as far as its published description tells (messages, media, webhooks; November 2026). It knows
 * who calls by the token, takes texts and approved templates, refuses free words a day after the last word of a user, and
 * can be made to fail in the ways in which such services fail. What it would tell by webhook it hands to its listener.
 */
public final class WhatsAppDouble implements AutoCloseable {

    static final String NUMBER = "106540352242922";
    static final String SECRET = "double-of-the-app-secret";
    static final String VERIFY_TOKEN = "double-of-the-verify-token";
    private static final String TOKEN = "double-of-the-token";
    private static final String VERSION = "v24.0";
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What happens instead of an answer. */
    public enum Fault {
        NONE,
        SLOW,
        STATUS_500,
        GARBAGE,
        /** It takes the message and the connection breaks before the answer. */
        TAKEN_AND_SILENT,
        TOO_MUCH,
        TOKEN_EXPIRED
    }

    /** Hears what goes by webhook: the body and its signature. */
    public interface Listener {
        void told(byte[] body, String signature);
    }

    /** A message that the double took. */
    public record Taken(String id, JsonNode message) {}

    private final HttpServer server;
    private final Clock clock;
    private final Listener listener;
    private final AtomicLong count = new AtomicLong();
    private final Map<String, Instant> lastWords = new ConcurrentHashMap<>();
    private final Map<String, byte[]> media = new ConcurrentHashMap<>();
    private final Set<String> approved = ConcurrentHashMap.newKeySet();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();
    private final Set<String> notThere = ConcurrentHashMap.newKeySet();

    /** Everything that it took, in order. */
    public final List<Taken> taken = new CopyOnWriteArrayList<>();

    public volatile Fault fault = Fault.NONE;

    /** Of so many messages it takes one and never answers; 0 for none. */
    private volatile int silentOneIn;

    public void silentOneIn(int number) {
        silentOneIn = number;
    }

    /** Whether it tells of each message what becomes of it, at once. */
    public volatile boolean tells = true;

    /** What a user says to a message that reached her; nobody says anything unless somebody is set here. */
    public interface Users {
        Optional<String> say(JsonNode message);
    }

    public volatile Users users = message -> Optional.empty();

    public WhatsAppDouble(Clock clock, Listener listener) {
        this.clock = clock;
        this.listener = listener;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public WhatsAppConnection connection() {
        return new WhatsAppConnection(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                VERSION,
                NUMBER,
                TOKEN,
                List.of(SECRET),
                VERIFY_TOKEN);
    }

    /** Lets a template be used, and says so. */
    public void approve(String name, String language, String category) {
        approved.add(name + "/" + language);
        paused.remove(name + "/" + language);
        tell(Told.template(name, language, category, "APPROVED", "NONE"));
    }

    /** Stops a template because receivers complained; {@code tells} says whether it is told too. */
    public void pause(String name, String language, boolean told) {
        paused.add(name + "/" + language);
        if (told) {
            tell(Told.template(name, language, "UTILITY", "PAUSED", "NONE"));
        }
    }

    /** From now on this number has no WhatsApp. */
    public void leaves(String phone) {
        notThere.add(phone);
    }

    /** Keeps a file that a message may name. */
    public String medium(byte[] content) {
        var id = "9" + count.incrementAndGet();
        media.put(id, content);
        return id;
    }

    /** A user writes: {@code phone} is null where the user hides it. */
    public String writes(@Nullable String user, @Nullable String phone, String name, Map<String, Object> content) {
        var id = "wamid.IN" + count.incrementAndGet();
        heard(user, phone);
        tell(Told.message(user, phone, name, id, clock.instant(), content));
        return id;
    }

    /** Only the window opens, as if the word was told by somebody else. */
    public void heard(@Nullable String user, @Nullable String phone) {
        if (user != null) {
            lastWords.put(user, clock.instant());
        }
        if (phone != null) {
            lastWords.put(phone, clock.instant());
        }
    }

    public void tell(Map<String, Object> event) {
        tell(JSON.writeValueAsBytes(event));
    }

    public void tell(byte[] body) {
        listener.told(body, "sha256=" + Told.signature(SECRET, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    || fault == Fault.TOKEN_EXPIRED) {
                send(exchange, 401, Told.error(190, "OAuthException"));
            } else if (path.startsWith("/files/")) {
                sendBytes(exchange, 200, media.getOrDefault(path.substring("/files/".length()), new byte[0]));
            } else if (path.equals("/" + VERSION + "/" + NUMBER + "/messages")) {
                message(exchange, body);
            } else if (media.containsKey(path.replaceFirst(".*/", ""))) {
                var id = path.replaceFirst(".*/", "");
                send(exchange, 200, Map.of("id", id, "url", connection().base() + "/files/" + id));
            } else {
                send(exchange, 404, Told.error(100, "GraphMethodException"));
            }
        }
    }

    private void message(HttpExchange exchange, byte[] body) throws IOException {
        switch (fault) {
            case SLOW -> pause();
            case STATUS_500 -> {
                send(exchange, 500, Map.of());
                return;
            }
            case GARBAGE -> {
                sendBytes(exchange, 200, "<html>ok".getBytes(StandardCharsets.UTF_8));
                return;
            }
            case TOO_MUCH -> {
                send(exchange, 429, Told.error(130429, "OAuthException"));
                return;
            }
            case NONE, TAKEN_AND_SILENT, TOKEN_EXPIRED -> {}
        }
        JsonNode message;
        try {
            message = JSON.readTree(body);
        } catch (JacksonException e) {
            send(exchange, 400, Told.error(100, "OAuthException"));
            return;
        }
        var refusal = refusal(message);
        if (refusal != 0) {
            send(exchange, refusal == 132001 ? 404 : 400, Told.error(refusal, "OAuthException"));
            return;
        }
        var number = count.incrementAndGet();
        var id = "wamid.OUT" + number;
        taken.add(new Taken(id, message));
        if (silentOneIn > 0 && number % silentOneIn == 0) {
            pause();
            return;
        }
        if (fault != Fault.TAKEN_AND_SILENT) {
            send(exchange, 200, Map.of("messaging_product", "whatsapp", "messages", List.of(Map.of("id", id))));
        }
        if (tells) {
            becomes(id, message);
        }
    }

    /** What the API says at once: about the form of the call and about its template. */
    private int refusal(JsonNode message) {
        if (!message.path("messaging_product").asString("").equals("whatsapp")) {
            return 100;
        }
        if (!message.path("to").asString("").matches("[0-9]{8,15}")
                && message.path("recipient").asString("").isEmpty()) {
            return 131008;
        }
        return switch (message.path("type").asString("")) {
            case "text" -> message.at("/text/body").asString("").isEmpty() ? 131008 : 0;
            case "interactive" ->
                message.at("/interactive/body/text").asString("").isEmpty() ? 131009 : 0;
            case "template" -> {
                var template = template(message);
                yield paused.contains(template) ? 132015 : approved.contains(template) ? 0 : 132001;
            }
            default -> 131051;
        };
    }

    private static String template(JsonNode message) {
        return message.at("/template/name").asString("") + "/"
                + message.at("/template/language/code").asString("");
    }

    /** What the API says later: whether it went, and that free words a day after her last one did not. */
    private void becomes(String id, JsonNode message) {
        var to = message.path("recipient").asString(message.path("to").asString(""));
        var ours = message.path("biz_opaque_callback_data").asString("");
        var last = lastWords.get(to);
        var isFree = !message.path("type").asString("").equals("template");
        if (notThere.contains(to)) {
            tell(Told.status(id, ours, "failed", clock.instant(), 131026));
        } else if (isFree && (last == null || last.plus(WINDOW).isBefore(clock.instant()))) {
            tell(Told.status(id, ours, "failed", clock.instant(), 131047));
        } else {
            tell(Told.status(id, ours, "sent", clock.instant(), 0));
            tell(Told.status(id, ours, "delivered", clock.instant(), 0));
            users.say(message).ifPresent(words -> answers(id, ours, message, words));
        }
    }

    private void answers(String id, String ours, JsonNode message, String words) {
        var phone = message.path("to").asString("");
        var user = message.path("recipient").asString("");
        tell(Told.status(id, ours, "read", clock.instant(), 0));
        writes(user.isEmpty() ? null : user, phone.isEmpty() ? null : phone, "…", Told.text(words));
    }

    private static void pause() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        sendBytes(exchange, status, JSON.writeValueAsBytes(body));
    }

    private static void sendBytes(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
