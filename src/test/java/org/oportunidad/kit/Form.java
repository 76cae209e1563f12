package org.oportunidad.kit;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A form being filled in a test. */
public final class Form {

    private final Browser browser;
    private final AbstractMockHttpServletRequestBuilder<?> request;
    private boolean keyed;

    Form(Browser browser, AbstractMockHttpServletRequestBuilder<?> request) {
        this.browser = browser;
        this.request = request;
    }

    /** Adds a value; a field given twice has two. */
    public Form field(String name, Object value) {
        keyed |= name.equals("_key");
        request.param(name, text(value));
        return this;
    }

    public Form header(String name, String value) {
        request.header(name, value);
        return this;
    }

    /** Sends a body of JSON with the token in the header. */
    public Answer json(String body) {
        request.contentType(MediaType.APPLICATION_JSON);
        request.content(body.getBytes(StandardCharsets.UTF_8));
        request.header("X-CSRF-TOKEN", browser.maskedToken());
        return browser.send(request);
    }

    public Answer send() {
        if (!keyed) {
            request.param("_key", UUID.randomUUID().toString());
        }
        request.param("_csrf", browser.maskedToken());
        return browser.send(request);
    }

    /** Sends it and gives the part of the answer that the selector finds. */
    public org.jsoup.nodes.Element fragment(String selector) {
        request.header("HX-Request", "true");
        return send().fragment(selector);
    }

    /** The text of a value: an id record stands for its value, a person of the cast for her record. */
    static String text(Object value) {
        if (value instanceof Person person) {
            return person.participant().toString();
        }
        if (value instanceof Record id && id.getClass().getRecordComponents().length == 1) {
            try {
                var component = id.getClass().getRecordComponents()[0].getAccessor();
                if (!Modifier.isPublic(id.getClass().getModifiers())) {
                    component.setAccessible(true);
                }
                return String.valueOf(component.invoke(id));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("a record cannot be read", e);
            }
        }
        return value.toString();
    }
}
