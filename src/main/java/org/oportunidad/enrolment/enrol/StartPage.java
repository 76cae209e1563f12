package org.oportunidad.enrolment.enrol;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;

/**
 * The first screen: what it takes, and the first question.
 *
 * @param open whether a call takes applications today
 * @param nextOpens when the next call opens, if one is announced
 * @param here whether a form was begun on this phone
 * @param pick the question asked when the network is busy
 */
public record StartPage(
        boolean open,
        @Nullable LocalDate until,
        @Nullable LocalDate nextOpens,
        boolean here,
        String name,
        Problems problems,
        @Nullable Pick pick) {

    /** A number to pick, for the form with this key. */
    public record Pick(UUID key, int number, List<Integer> choices) {}
}
