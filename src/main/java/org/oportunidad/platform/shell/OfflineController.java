package org.oportunidad.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.assets.Assets;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.text.Texts;
import org.oportunidad.platform.web.Views;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What makes the site an app that says little about itself: manifest, worker, the page without signal. */
@RestController
class OfflineController {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Texts texts;
    private final Assets assets;
    private final List<KeptPage> pages;
    private final List<OfflineCalls> calls;
    private final String script;

    OfflineController(Texts texts, Assets assets, List<KeptPage> pages, List<OfflineCalls> calls) {
        this.texts = texts;
        this.assets = assets;
        this.pages = pages;
        this.calls = calls;
        this.script = script();
    }

    /** What the page without signal shows. */
    record OfflinePage(List<KeptPage> kept, List<OfflineCalls.Call> calls) {}

    private List<OfflineCalls.Call> calls(Locale locale) {
        return calls.stream().flatMap(some -> some.calls(locale).stream()).toList();
    }

    /** Which pages the worker keeps, and a version that is another one when any of them may look otherwise. */
    private String head(List<KeptPage> pages, Language language) {
        var paths = Stream.concat(Stream.of("/offline"), pages.stream().map(KeptPage::path))
                .map(path -> "'" + path + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        return "const VERSION = '%s%08x%08x';%nconst PAGES = %s;%nconst NOTICE = %s;%n"
                .formatted(assets.fingerprint(), texts.fingerprint(), numbers(), paths, notice(language));
    }

    /** All that a phone says when it is woken: it must be there without signal, and it names nothing. */
    private String notice(Language language) {
        return MAPPER.writeValueAsString(Map.of(
                "title",
                texts.get(language, "platform.shell.notice"),
                "lang",
                language.code(),
                "dir",
                language.direction(),
                "icon",
                assets.url("icon-192.png")));
    }

    /** Names are in the texts of the languages; what changes by itself is which numbers there are. */
    private int numbers() {
        return calls(Locale.ROOT).stream().map(OfflineCalls.Call::href).toList().hashCode();
    }

    private static String script() {
        try (var script = Objects.requireNonNull(OfflineController.class.getResourceAsStream("worker.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page that a phone without signal shows; the worker keeps it, so it must be alike for everybody. */
    @Open
    @GetMapping("/offline")
    ModelAndView offline(HttpServletRequest request) {
        return Views.page(
                "platform/shell/offlinePage",
                new OfflinePage(pages, calls(LanguageOfRequest.of(request).locale())));
    }

    @Open
    @GetMapping("/worker.js")
    ResponseEntity<byte[]> worker(@RequestParam(defaultValue = "es") String lang) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body((assets.text("outbox.js") + head(pages, Language.of(lang).orElse(Language.ES)) + script)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The installed app has a neutral name and icon in her language. */
    @Open
    @GetMapping(path = "/app.webmanifest", produces = "application/manifest+json")
    ResponseEntity<Map<String, Object>> manifest(@RequestParam(defaultValue = "es") String lang) {
        var language = Language.of(lang).orElse(Language.ES);
        var name = texts.get(language, "platform.shell.appName");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(Map.of(
                        "name",
                        name,
                        "short_name",
                        name,
                        "lang",
                        language.code(),
                        "dir",
                        language.direction(),
                        "id",
                        "/",
                        "start_url",
                        "/",
                        "display",
                        "standalone",
                        "background_color",
                        "#fbf7f0",
                        "theme_color",
                        "#0a5754",
                        "icons",
                        icons()));
    }

    private List<Map<String, String>> icons() {
        return List.of(
                Map.of("src", assets.url("icon.svg"), "sizes", "any", "type", "image/svg+xml"),
                Map.of("src", assets.url("icon-192.png"), "sizes", "192x192", "type", "image/png"),
                Map.of("src", assets.url("icon-512.png"), "sizes", "512x512", "type", "image/png"));
    }
}
