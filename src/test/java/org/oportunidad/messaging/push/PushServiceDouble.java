package org.oportunidad.messaging.push;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A push service on this machine that believes nothing: it checks the token as a real one does. */
final class PushServiceDouble implements AutoCloseable {

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int status = 201;
    private volatile String retryAfter = "";
    private volatile long pause;

    PushServiceDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            calls.add(new Call(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body.length));
            try {
                TimeUnit.MILLISECONDS.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            if (status / 100 == 3) {
                exchange.getResponseHeaders().add("Location", address("/elsewhere"));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    /** One call as it came. */
    record Call(String path, Headers headers, int bytes) {

        String header(String name) {
            return Optional.ofNullable(headers.getFirst(name)).orElse("");
        }

        /** The claims of its token, if the key that it shows signed them. */
        JsonNode claims() {
            var parts = header("Authorization").replace("vapid t=", "").split(", k=");
            var token = parts[0].split("\\.");
            try {
                var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initVerify(KeyFactory.getInstance("EC").generatePublic(key(bytes(parts[1]))));
                signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
                if (!signature.verify(bytes(token[2]))) {
                    throw new AssertionError("the token is not signed by the key that it shows");
                }
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
            var mapper = JsonMapper.builder().build();
            if (!mapper.readTree(bytes(token[0])).at("/alg").asString("").equals("ES256")) {
                throw new AssertionError("not ES256");
            }
            return mapper.readTree(bytes(token[1]));
        }

        private static byte[] bytes(String text) {
            return Base64.getUrlDecoder().decode(text);
        }

        private static ECPublicKeySpec key(byte[] point) throws GeneralSecurityException {
            var curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            return new ECPublicKeySpec(
                    new ECPoint(
                            new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                            new BigInteger(1, Arrays.copyOfRange(point, 33, 65))),
                    curve.getParameterSpec(ECParameterSpec.class));
        }
    }

    /** Lets through what leads to this machine, which the real rule refuses. */
    static class Nearby extends PushAddresses {

        @Override
        Optional<URI> read(String typed) {
            return typed.startsWith("http://127.0.0.1:") ? Optional.of(URI.create(typed)) : super.read(typed);
        }

        @Override
        Standing standing(URI address) {
            return "127.0.0.1".equals(address.getHost()) ? Standing.PUBLIC : super.standing(address);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String address(String path) {
        return origin() + path;
    }

    void answers(int code) {
        status = code;
    }

    void asksToWait(String words) {
        retryAfter = words;
    }

    void hangs(long millis) {
        pause = millis;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    long rings(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).count();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
