package org.oportunidad.learning.course;

/**
 * A picture, a voice or a document of a course, as texts need to know it.
 *
 * @param name as texts write it: the hash of its content and an ending
 * @param type its media type
 */
public record MediumSize(String name, String type, int bytes) {

    public int kilobytes() {
        return Math.max(1, Math.ceilDiv(bytes, 1000));
    }
}
