package org.oportunidad.files;

import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a medium leaves: under its own type, sandboxed, documents as a download, parts of it on request. */
public final class SafeAnswer {

    private static final String POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; sandbox";

    private SafeAnswer() {}

    /** What only some may see: no cache keeps it. */
    public static ResponseEntity<Resource> personal(Medium medium) {
        return of(medium, CacheControl.noStore().cachePrivate());
    }

    /** What is about nobody: the address is the hash, so that a device never asks for it twice. */
    public static ResponseEntity<Resource> shared(Medium medium) {
        return of(
                medium, CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable());
    }

    private static ResponseEntity<Resource> of(Medium medium, CacheControl cache) {
        var name = medium.kind().code() + "-" + medium.hash().substring(0, 8) + ending(medium.type());
        var disposition =
                medium.kind() == MediumKind.DOCUMENT ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(medium.type()))
                .cacheControl(cache)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name).build().toString())
                .body(new ByteArrayResource(medium.content()));
    }

    private static String ending(String type) {
        return switch (type) {
            case "image/jpeg" -> ".jpg";
            case "image/webp" -> ".webp";
            case "audio/mp4" -> ".m4a";
            case "audio/webm" -> ".webm";
            case "audio/ogg" -> ".ogg";
            default -> ".pdf";
        };
    }
}
