package org.oportunidad.kit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the program answered, as a person sees it. */
public final class Answer {

    private final Browser browser;
    private final MockHttpServletResponse response;

    Answer(Browser browser, MockHttpServletResponse response) {
        this.browser = browser;
        this.response = response;
    }

    public int status() {
        return response.getStatus();
    }

    public String header(String name) {
        return Objects.toString(response.getHeader(name), "");
    }

    public List<String> headers(String name) {
        return response.getHeaders(name);
    }

    public java.util.Collection<String> headerNames() {
        return response.getHeaderNames();
    }

    /** Where a redirect leads; empty when there is none. */
    public String location() {
        return Objects.toString(response.getRedirectedUrl(), "");
    }

    public byte[] bytes() {
        return response.getContentAsByteArray();
    }

    public String body() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public Document html() {
        return Jsoup.parse(body());
    }

    /** The text a person reads, without tags. */
    public String text() {
        return html().body().text();
    }

    public String title() {
        return html().title();
    }

    /** The one element that the selector finds; a test fails when there is none. */
    public Element fragment(String selector) {
        var found = html().selectFirst(selector);
        if (found == null) {
            throw new AssertionError("No " + selector + " in the answer " + status() + ":\n" + body());
        }
        return found;
    }

    /** The page that a redirect leads to. */
    public Answer follow() {
        if (location().isEmpty()) {
            throw new AssertionError("No redirect but " + status() + ":\n" + body());
        }
        return browser.get(location());
    }
}
