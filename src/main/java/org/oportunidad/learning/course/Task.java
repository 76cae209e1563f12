package org.oportunidad.learning.course;

import java.util.List;
import java.util.Set;

/**
 * What she makes of a unit and sends to her facilitator.
 *
 * @param criteria by which it is looked at, in her words
 * @param sends how it may be sent: text, photo, voice, document
 * @param peers whether two classmates look at it too
 */
public record Task(String code, String title, Html ask, List<String> criteria, Set<String> sends, boolean peers) {

    public boolean sends(String way) {
        return sends.contains(way);
    }
}
