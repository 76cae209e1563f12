package org.oportunidad.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.identity.Role;
import org.oportunidad.kit.AllRoutes;
import org.oportunidad.kit.AllRoutes.Route;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bytes that no page of ours sends, at every address that takes any: refused, never a failure of ours, never logged. */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class HostileBytesTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    AllRoutes routes;

    @Autowired
    Wire wire;

    private record Body(String type, byte[] bytes) {}

    private static final Map<String, Body> BODIES = bodies();

    private static Map<String, Body> bodies() {
        var mark = Payloads.MARK;
        var bodies = new LinkedHashMap<String, Body>();
        bodies.put("broken percent", form("name=%ZZ" + mark + "&code=%"));
        bodies.put("NUL", form("name=%00" + mark + "&code=%00&contact=%00&pin=%00"));
        bodies.put("no UTF-8", form("name=%C3%28" + mark + "&code=%FF%FE&contact=%80"));
        bodies.put("half a surrogate pair", form("name=%ED%A0%80" + mark + "&preferred_name=%ED%A0%80"));
        bodies.put("raw bytes", new Body(FORM, new byte[] {'n', '=', (byte) 0xFF, (byte) 0xFE, 0, 1, 2, (byte) 0xC0}));
        bodies.put("too many fields", form("a=1&".repeat(2_000) + "name=" + mark));
        bodies.put("one field many times", form(("name=" + mark + "&").repeat(400)));
        bodies.put("three megabytes", form("name=" + mark + "x".repeat(3 * MEGABYTE)));
        bodies.put("no boundary", new Body("multipart/form-data", "--x\r\n".getBytes(StandardCharsets.UTF_8)));
        bodies.put("half a file", new Body("multipart/form-data; boundary=x", """
                --x\r
                Content-Disposition: form-data; name="file"; filename="%s.csv"\r
                \r
                a,b""".formatted(mark)
                .getBytes(StandardCharsets.UTF_8)));
        bodies.put("half a JSON", json("{\"name\":\"" + mark));
        bodies.put("deep JSON", json("[".repeat(50_000)));
        bodies.put("JSON of another shape", json("[1,2,{\"id\":null,\"rawId\":{},\"response\":\"" + mark + "\"}]"));
        bodies.put("a type that is none", new Body("text/" + mark + "; charset=none", new byte[] {1}));
        return bodies;
    }

    private static Body form(String body) {
        return new Body(FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Body json(String body) {
        return new Body("application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyAddressThatTakesFormsTakesAnyBytes(CapturedOutput output) {
        var failures = new ArrayList<String>();
        for (var route : routes.writes()) {
            var path = route.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            BODIES.forEach((name, body) -> {
                var status = wire.post(port, path, cookies(route), body.type(), body.bytes());
                if (status >= 500 || (status == 0 && body.bytes().length < MEGABYTE)) {
                    failures.add(route + " given " + name + ": " + status);
                }
            });
        }

        assertThat(failures).isEmpty();
        assertThat(Payloads.marked(output)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00kanari7f3a9e",
                "/%c0%ae%c0%ae/kanari7f3a9e",
                "/..;/home/kanari7f3a9e",
                "//kanari7f3a9e//home",
                "/home/%2e%2e/%2e%2e/etc/kanari7f3a9e",
                "/home\\kanari7f3a9e",
                "/home?lang=%ZZkanari7f3a9e",
                "/home?lang=%00kanari7f3a9e",
                "/certificates/%ED%A0%80kanari7f3a9e",
                "/home;jsessionid=kanari7f3a9e",
                "http://elsewhere.example/kanari7f3a9e",
                "*"
            })
    void anyAddressIsAnswered(String address, CapturedOutput output) throws IOException {
        for (var method : List.of("GET", "POST", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "kanari7f3a9e")) {
            var answer = wire.raw(
                    port, method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(answer).as(method).matches("HTTP/1\\.1 [234]..");
        }
        assertThat(Payloads.marked(output)).isEmpty();
    }

    @Test
    void headersOfAnySizeAndKindAreAnswered(CapturedOutput output) throws IOException {
        for (var header : List.of(
                "X-Long: " + Payloads.MARK + "x".repeat(60_000),
                "Cookie: session=" + Payloads.MARK + "; lang=../../" + Payloads.MARK + "; form=\u0001",
                "Accept-Language: " + Payloads.MARK + ",".repeat(5_000),
                "Accept: " + Payloads.MARK,
                "X-Forwarded-For: " + Payloads.MARK,
                "Host: " + Payloads.MARK + ":99999",
                "HX-Request: " + Payloads.MARK,
                "Range: bytes=" + Payloads.MARK,
                "If-None-Match: \"" + Payloads.MARK,
                "no header " + Payloads.MARK)) {
            var answer = wire.raw(
                    port, "GET /enrol HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\n" + header + "\r\n\r\n");

            assertThat(answer).as(header.substring(0, 12)).matches("HTTP/1\\.1 [234]..");
        }
        assertThat(Payloads.marked(output)).isEmpty();
    }

    private String cookies(Route route) {
        return route.roles().stream()
                .max(java.util.Comparator.comparing(role -> role == Role.COORDINATOR))
                .flatMap(role -> Cast.ALL.stream()
                        .filter(person -> person.role() == role)
                        .findFirst())
                .map(wire::cookies)
                .orElseGet(wire::cookies);
    }
}
