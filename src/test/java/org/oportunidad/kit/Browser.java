package org.oportunidad.kit;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** One browser with its cookies: asks for pages and sends forms as a page of ours would. */
public final class Browser {

    private static final String TOKEN = "token-of-forms-in-tests-0123456789ab";

    private final MockMvc mvc;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String address = "127.0.0.1";

    Browser(MockMvc mvc) {
        this.mvc = mvc;
        cookies.put("form", TOKEN);
    }

    public Browser language(String code) {
        cookies.put("lang", code);
        return this;
    }

    /** The page at that address; one that is encoded already is taken as it is. */
    public Answer get(String path, Object... variables) {
        return send(
                variables.length == 0 && path.contains("%")
                        ? MockMvcRequestBuilders.get(URI.create(path))
                        : MockMvcRequestBuilders.get(path, plain(variables)));
    }

    /** The page with one parameter in its address, exactly as it is given. */
    public Answer getWith(String path, String parameter, String value) {
        return send(MockMvcRequestBuilders.get(path).queryParam(parameter, value));
    }

    /** The page as htmx asks for it. */
    public Answer fragment(String path, Object... variables) {
        return send(MockMvcRequestBuilders.get(path, plain(variables)).header("HX-Request", "true"));
    }

    /** A form to fill and send; it carries the tokens that every form of ours carries. */
    public Form post(String path, Object... variables) {
        return new Form(this, MockMvcRequestBuilders.post(path, plain(variables)));
    }

    /** Sends a file under the name {@code file}, with one more field, as a form of ours would. */
    public Answer upload(String path, String name, byte[] content, String field, Object value) {
        return send(MockMvcRequestBuilders.multipart(path)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param(field, Form.text(value))
                .param("_key", UUID.randomUUID().toString())
                .param("_csrf", maskedToken()));
    }

    /** Sends a form with its fields and files, as a form of ours would; files are named by their fields. */
    public Answer upload(String path, Map<String, ?> fields, Map<String, byte[]> files) {
        var request = MockMvcRequestBuilders.multipart(path);
        files.forEach((field, content) ->
                request.file(new MockMultipartFile(field, field + ".bin", "application/octet-stream", content)));
        fields.forEach((field, value) -> request.param(field, Form.text(value)));
        if (!fields.containsKey("_key")) {
            request.param("_key", UUID.randomUUID().toString());
        }
        return send(request.param("_csrf", maskedToken()));
    }

    /** Any request as it is given, with this browser's cookies and nothing else. */
    public Answer bare(HttpMethod method, String path, Map<String, String> headers) {
        var request = MockMvcRequestBuilders.request(method, path);
        headers.forEach(request::header);
        return send(request);
    }

    /** Any request with a body, at an address that is encoded already. */
    public Answer bare(HttpMethod method, URI address, Map<String, String> headers, byte[] body) {
        var request = MockMvcRequestBuilders.request(method, address).content(body);
        headers.forEach(request::header);
        return send(request);
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Another browser with the same cookies: another tab, or a thief. */
    public Browser copy() {
        var copy = new Browser(mvc).at(address);
        copy.cookies.clear();
        copy.cookies.putAll(cookies);
        copy.headers.putAll(headers);
        return copy;
    }

    /** The token as a page masks it; the mask of tests is all zeros. */
    String maskedToken() {
        var token = cookies.getOrDefault("form", TOKEN).getBytes(StandardCharsets.UTF_8);
        cookies.putIfAbsent("form", TOKEN);
        var masked = Arrays.copyOf(new byte[token.length], token.length * 2);
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    /** From now on with this header, as a program sends one. */
    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** From now on at this network address, by which limits count. */
    public Browser at(String networkAddress) {
        address = networkAddress;
        return this;
    }

    Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        request.remoteAddress(address);
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.entrySet().stream()
                    .map(e -> new Cookie(e.getKey(), e.getValue()))
                    .toArray(Cookie[]::new));
        }
        try {
            var response = mvc.perform(request).andReturn().getResponse();
            keep(response);
            return new Answer(this, response);
        } catch (Exception e) {
            throw new AssertionError("The program let an exception through", e);
        }
    }

    Browser keep(MockHttpServletResponse response) {
        for (var cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return this;
    }

    private static Object[] plain(Object... variables) {
        return Arrays.stream(variables).map(Browser::plainOf).toArray();
    }

    /** An id record stands for its value. */
    private static Object plainOf(Object variable) {
        return Form.text(variable);
    }
}
