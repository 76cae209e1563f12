package org.oportunidad.learning.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * A file of a pack.
 *
 * @param hash SHA-256 of its content in base64url: its name, so that what is on a phone is never fetched again
 * @param packed the content as it is sent
 */
@SuppressWarnings("ArrayRecordComponent") // made once, compared by hash only
record PackedFile(String hash, byte[] content, byte[] packed) {

    static PackedFile of(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new PackedFile(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(digest), content, zip(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it costs to fetch it. */
    int bytes() {
        return packed.length;
    }

    private static byte[] zip(byte[] content) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
