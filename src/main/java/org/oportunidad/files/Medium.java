package org.oportunidad.files;

/**
 * A picture, a voice or a document as we keep it; the original is not kept.
 *
 * @param type the media type it is served with
 * @param hash SHA-256 of the content in lower-case hexadecimal digits, by which it is found
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its hash only
public record Medium(MediumKind kind, String type, byte[] content, String hash) {}
