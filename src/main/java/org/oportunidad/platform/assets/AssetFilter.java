package org.oportunidad.platform.assets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves assets before anything else runs: no session, no query, cached by the browser for a year. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class AssetFilter extends OncePerRequestFilter {

    private final Assets assets;

    public AssetFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asset = request.getRequestURI().startsWith("/assets/") ? assets.at(request.getRequestURI()) : null;
        if (asset == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Vary", "Accept-Encoding");
        var accepted = request.getHeader("Accept-Encoding");
        var zipped = accepted != null && accepted.contains("gzip") && asset.zipped().length < asset.bytes().length;
        var body = zipped ? asset.zipped() : asset.bytes();
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
