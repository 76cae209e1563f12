package org.oportunidad.messaging.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.Medium;
import org.oportunidad.messaging.WhatsAppConnection;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.KeptMedia;
import org.oportunidad.messaging.carrier.ProviderCalls;
import org.oportunidad.messaging.carrier.ProviderCalls.Outcome;
import org.oportunidad.messaging.carrier.Receipt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the Cloud API, and the signature under what it tells us. */
public final class CloudApi implements KeptMedia {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** Largest file that we fetch; the API lets women send documents of 100 MB, which nobody needs here. */
    private static final int LONGEST_MEDIUM = 16 << 20;

    private static final String SIGNED_WITH = "sha256=";

    private final WhatsAppConnection connection;
    private final ProviderCalls calls;
    private final ProviderCalls uploads;

    public CloudApi(WhatsAppConnection connection) {
        this(connection, Duration.ofSeconds(10));
    }

    public CloudApi(WhatsAppConnection connection, Duration patience) {
        this.connection = connection;
        this.calls = new ProviderCalls(patience);
        this.uploads = new ProviderCalls(patience.multipliedBy(4));
    }

    public boolean isSetUp() {
        return connection.isSetUp();
    }

    boolean isOurs(String number) {
        return isSetUp() && connection.number().equals(number);
    }

    /** Whether the word is the one that we agreed on; in a time that tells nothing. */
    boolean isVerifyToken(String word) {
        return !connection.verifyToken().isEmpty()
                && MessageDigest.isEqual(
                        word.getBytes(StandardCharsets.UTF_8),
                        connection.verifyToken().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether {@code X-Hub-Signature-256} was made over exactly these bytes with a secret of ours. */
    boolean isSigned(byte[] body, @Nullable String signature) {
        if (signature == null || !signature.startsWith(SIGNED_WITH)) {
            return false;
        }
        var claimed = signature.substring(SIGNED_WITH.length()).getBytes(StandardCharsets.US_ASCII);
        var signed = false;
        for (var secret : connection.secrets()) {
            signed |= MessageDigest.isEqual(claimed, hmac(secret, body).getBytes(StandardCharsets.US_ASCII));
        }
        return signed;
    }

    /** As the API signs. */
    public static String hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends one message (POST /{number}/messages). */
    Receipt send(Map<String, Object> message) {
        var headers = Map.of("Authorization", "Bearer " + connection.token(), "Content-Type", "application/json");
        var outcome = calls.post(
                connection.address(connection.number() + "/messages"), headers, JSON.writeValueAsBytes(message));
        return switch (outcome) {
            case Outcome.NotReached none -> Receipt.of(CarrierResult.UNREACHABLE);
            case Outcome.Broken none -> Receipt.of(CarrierResult.UNKNOWN);
            case Outcome.Answered answer -> read(answer);
        };
    }

    /** What came of bringing a file: the number under which a message may name it, or why there is none. */
    sealed interface Upload {
        record Taken(String id) implements Upload {}

        record Failed(Receipt receipt) implements Upload {}
    }

    /**
     * Brings a file (POST /{number}/media), which its message then names. Whatever goes wrong here, no message has left, so
     * that it may be tried again. The number is used at once and never kept: it ends after thirty days over there.
     */
    Upload upload(Medium medium, String name) {
        var outcome = uploads.postFile(
                connection.address(connection.number() + "/media"),
                Map.of("Authorization", "Bearer " + connection.token()),
                Map.of("messaging_product", "whatsapp", "type", medium.type()),
                name,
                medium.type(),
                medium.content());
        if (!(outcome instanceof Outcome.Answered answer)) {
            return new Upload.Failed(Receipt.failed(CarrierResult.UNREACHABLE, "UPLOAD"));
        }
        var told = tree(answer.body());
        var id = told.path("id").asString("");
        if (answer.status() / 100 == 2 && keeps(id)) {
            return new Upload.Taken(id);
        }
        var error = told.path("error").path("code");
        if (error.isInt()) {
            return new Upload.Failed(ApiError.of(error.asInt()).receipt(error.asInt()));
        }
        return new Upload.Failed(Receipt.failed(
                answer.status() / 100 == 4 ? CarrierResult.REFUSED : CarrierResult.UNREACHABLE,
                "UPLOAD_" + answer.status()));
    }

    private static Receipt read(Outcome.Answered answer) {
        var told = tree(answer.body());
        var id = told.at("/messages/0/id").asString("");
        if (answer.status() / 100 == 2) {
            // A yes that names no message may be one; only a status can tell.
            return id.isEmpty() || id.length() > 512
                    ? Receipt.failed(CarrierResult.UNKNOWN, "NOT_READABLE")
                    : Receipt.taken(id);
        }
        var error = told.path("error").path("code");
        if (error.isInt()) {
            return ApiError.of(error.asInt()).receipt(error.asInt());
        }
        return answer.status() / 100 == 4
                ? Receipt.failed(CarrierResult.REFUSED, "HTTP_" + answer.status())
                : Receipt.failed(CarrierResult.UNKNOWN, "HTTP_" + answer.status());
    }

    @Override
    public boolean keeps(String id) {
        return id.matches("\\w{1,128}");
    }

    /** The picture, voice or document of that number, in two calls: its address, then its bytes. */
    @Override
    public Optional<byte[]> medium(String id) {
        if (!keeps(id)) {
            return Optional.empty();
        }
        var headers = Map.of("Authorization", "Bearer " + connection.token());
        if (!(calls.get(connection.address(id), headers, 1 << 16) instanceof Outcome.Answered named)
                || named.status() != 200) {
            return Optional.empty();
        }
        var address = MediumAddress.of(tree(named.body()).path("url").asString(""), connection.base());
        return address.flatMap(
                url -> calls.get(url, headers, LONGEST_MEDIUM) instanceof Outcome.Answered file && file.status() == 200
                        ? Optional.of(file.body())
                        : Optional.empty());
    }

    private static JsonNode tree(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
