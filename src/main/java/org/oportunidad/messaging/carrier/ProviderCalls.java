package org.oportunidad.messaging.carrier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls of providers that the configuration names. No redirect is followed, an answer has an end in time and length, and
 * what is not known to have failed before it arrived is unknown.
 */
public final class ProviderCalls {

    private static final int LONGEST_ANSWER = 1 << 20;

    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public ProviderCalls(Duration patience) {
        this.patience = patience;
    }

    /** What came of a call. */
    public sealed interface Outcome {
        /**
         * The provider answered.
         *
         * @param retryAfter when it wants to be asked again, in its words; empty when it said nothing
         */
        @SuppressWarnings("ArrayRecordComponent")
        record Answered(int status, byte[] body, String retryAfter) implements Outcome {}

        /** It never got the call. */
        record NotReached() implements Outcome {}

        /** It may have got the call; its answer did not come, or not whole. */
        record Broken() implements Outcome {}
    }

    public Outcome post(URI address, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(address).timeout(patience);
        headers.forEach(request::header);
        return call(request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), LONGEST_ANSWER);
    }

    /** A form with one file, as browsers send it (RFC 7578). */
    public Outcome postFile(
            URI address,
            Map<String, String> headers,
            Map<String, String> fields,
            String name,
            String type,
            byte[] file) {
        var between = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        fields.forEach(
                (field, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(between, field, value)
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(between, name, type)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(between).getBytes(StandardCharsets.UTF_8));
        var all = new HashMap<>(headers);
        all.put("Content-Type", "multipart/form-data; boundary=" + between);
        return post(address, all, body.toByteArray());
    }

    public Outcome get(URI address, Map<String, String> headers, int longest) {
        var request = HttpRequest.newBuilder(address).timeout(patience);
        headers.forEach(request::header);
        return call(request.GET().build(), longest);
    }

    private Outcome call(HttpRequest request, int longest) {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), longest));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Answered(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After").orElse(""));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Outcome.Broken();
        } catch (ExecutionException e) {
            return wasReached(e.getCause()) ? new Outcome.Broken() : new Outcome.NotReached();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Broken();
        }
    }

    private static boolean wasReached(@Nullable Throwable failure) {
        return failure instanceof IOException
                && !(failure instanceof ConnectException)
                && !(failure instanceof HttpConnectTimeoutException)
                && !(failure.getCause() instanceof UnresolvedAddressException);
    }
}
