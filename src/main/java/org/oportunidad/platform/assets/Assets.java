package org.oportunidad.platform.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The styles, scripts and icons of the program, kept in memory under names that carry their content's hash. */
@Component
public class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private final Map<String, String> urls = new HashMap<>();
    private final Map<String, Asset> byUrl = new HashMap<>();

    /** One file as it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity only
    record Asset(String type, byte[] bytes, byte[] zipped) {}

    public Assets() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var file : resolver.getResources("classpath:/assets/*")) {
                add(file);
            }
            add(resolver.getResources("classpath:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Resource file) throws IOException {
        var name = Objects.requireNonNull(file.getFilename());
        var dot = name.lastIndexOf('.');
        var type = TYPES.get(name.substring(dot + 1));
        if (type == null) {
            return;
        }
        var bytes = file.getContentAsByteArray();
        var url = "/assets/" + name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
        urls.put(name, url);
        byUrl.put(url, new Asset(type, bytes, zip(bytes)));
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    /** The address of an asset; an unknown name is a bug. */
    public String url(String name) {
        var url = urls.get(name);
        if (url == null) {
            throw new IllegalArgumentException("No asset " + name);
        }
        return url;
    }

    /** A script or style as it is written. */
    public String text(String name) {
        return new String(Objects.requireNonNull(byUrl.get(url(name))).bytes(), StandardCharsets.UTF_8);
    }

    /** Changes with every change of any of them. */
    public String fingerprint() {
        return hash(new TreeSet<>(byUrl.keySet()).toString().getBytes(StandardCharsets.UTF_8));
    }

    @Nullable
    Asset at(String url) {
        return byUrl.get(url);
    }
}
