package org.oportunidad.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.assets.Assets;
import org.oportunidad.platform.shell.SignedIn;
import org.oportunidad.platform.text.Formats;
import org.oportunidad.platform.text.Isolates;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.text.Text;
import org.oportunidad.platform.text.Texts;
import org.springframework.security.web.csrf.CsrfToken;

/** Everything that every template may know: language, texts, formats, security tokens, who is signed in. */
public final class Page {

    private final HttpServletRequest request;
    private final Shared shared;
    private final Language language;

    Page(HttpServletRequest request, Shared shared) {
        this.request = request;
        this.shared = shared;
        this.language = LanguageOfRequest.of(request);
    }

    /** What all pages share. */
    record Shared(
            TemplateEngine engine,
            Texts texts,
            Formats formats,
            Assets assets,
            List<Language> languages,
            boolean showcase) {}

    public String t(String key, Object... arguments) {
        return shared.texts.get(language, key, Isolates.of(language, arguments));
    }

    public String t(Text text) {
        return t(text.key(), text.arguments().toArray());
    }

    /** Whether there is such a message: for keys that other modules hand over. */
    public boolean has(String key) {
        return shared.texts.has(key);
    }

    public Language language() {
        return language;
    }

    public String lang() {
        return language.code();
    }

    public String dir() {
        return language.direction();
    }

    public Locale locale() {
        return language.locale();
    }

    /** The languages that this country offers. */
    public List<Language> languages() {
        return shared.languages;
    }

    /** The address of this page in another language, with the filter that stands in it. */
    public String inLanguage(Language other) {
        var kept = new StringJoiner("&", "?", "");
        if (request.getMethod().equals("GET") && request.getQueryString() != null) {
            Stream.of(request.getQueryString().split("&"))
                    .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                    .forEach(kept::add);
        }
        return path() + kept.add("lang=" + other.code());
    }

    public String date(LocalDate date) {
        return shared.formats.date(language, date);
    }

    /** The day on which it was in this country, with its year. */
    public String date(Instant moment) {
        return shared.formats.date(language, moment);
    }

    public String day(Instant moment) {
        return shared.formats.day(language, moment);
    }

    public String day(LocalDate date) {
        return shared.formats.day(language, date);
    }

    public String dateTime(Instant moment) {
        return shared.formats.dateTime(language, moment);
    }

    /** Until when something is owed: with the hour, unless that is the first of the day. */
    public String until(Instant moment) {
        return shared.formats.until(language, moment);
    }

    public String time(LocalTime time) {
        return shared.formats.time(language, time);
    }

    public String number(long value) {
        return shared.formats.number(language, value);
    }

    public String decimal(double value, int digits) {
        return shared.formats.decimal(language, value, digits);
    }

    /** A share between 0 and 1. */
    public String percent(double share, int digits) {
        return shared.formats.percent(language, share, digits);
    }

    /** An amount in minor units of the country's currency. */
    public String money(long minorUnits) {
        return shared.formats.money(language, minorUnits);
    }

    /** The address of a style, script or icon under its hashed name. */
    public String asset(String name) {
        return shared.assets.url(name);
    }

    /** The nonce that lets our own scripts run under the content security policy. */
    public String nonce() {
        return SecurityHeaders.nonce(request);
    }

    public @Nullable SignedIn signedIn() {
        return SignedIn.of(request);
    }

    /** The path of this page, without its query. */
    public String path() {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** True when htmx asks for the content without the frame. */
    public boolean fragment() {
        return Views.wantsFragment(request);
    }

    /** True in the demonstration and in tests, where the style page and the demo entrance exist. */
    public boolean showcase() {
        return shared.showcase;
    }

    public String csrfName() {
        return csrf() == null ? "_csrf" : csrf().getParameterName();
    }

    public String csrfToken() {
        return csrf() == null ? "" : csrf().getToken();
    }

    private @Nullable CsrfToken csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null;
    }

    /** A fresh idempotency key for a form. */
    public UUID newKey() {
        return Ids.next();
    }

    /** Another template with its model, as content: for cards whose template the page does not know. */
    public Content include(String template, @Nullable Object model) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("page", this);
        parameters.put("model", model);
        return output -> shared.engine.render(template + ".jte", asJte(parameters), output);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // jte takes null values but its signature is not annotated
    static Map<String, Object> asJte(Map<String, @Nullable Object> parameters) {
        return (Map<String, Object>) (Map<String, ?>) parameters;
    }
}
