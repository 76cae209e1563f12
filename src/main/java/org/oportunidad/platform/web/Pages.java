package org.oportunidad.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.assets.Assets;
import org.oportunidad.platform.text.Conventions;
import org.oportunidad.platform.text.Formats;
import org.oportunidad.platform.text.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds and renders the precompiled template that a controller chose. */
@Component
public class Pages implements ViewResolver, Ordered {

    /** As {@code server.compression.min-response-size}, which holds for everything that is not a page. */
    private static final int LEAST_TO_PACK = 1024;

    private final Page.Shared shared;

    public Pages(Texts texts, Formats formats, Assets assets, Conventions conventions, Environment environment) {
        var engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, getClass().getClassLoader(), "org.oportunidad");
        engine.setBinaryStaticContent(true);
        var showcase = environment.acceptsProfiles(Profiles.of("demo", "test"));
        this.shared = new Page.Shared(engine, texts, formats, assets, conventions.languages(), showcase);
    }

    public Page of(HttpServletRequest request) {
        return new Page(request, shared);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") || name.startsWith("forward:") ? null : new Template(name);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Renders a template outside a controller, for instance when a filter refuses. */
    public void render(
            String template, @Nullable Object model, HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("page", of(request));
        parameters.put("model", model);
        var output = new Utf8ByteOutput();
        shared.engine().render(template + ".jte", Page.asJte(parameters), output);
        if (response.getContentType() == null) {
            response.setContentType("text/html;charset=UTF-8");
        }
        response.addHeader("Vary", "HX-Request, Accept-Encoding");
        var body = output.toByteArray();
        if (body.length >= LEAST_TO_PACK && takesGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            body = Packing.gzip(body);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private final class Template implements View {

        private final String name;

        Template(String name) {
            this.name = name;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Pages.this.render(name, model == null ? null : model.get("model"), request, response);
        }
    }
}
