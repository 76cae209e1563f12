package org.oportunidad.enrolment.enrol;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.programme.HelpLine;

/**
 * The kind answer: yes with what comes next, or not now with every reason and what she can do instead.
 *
 * @param reasons codes of the reasons, in lower case
 * @param nextOpens when the next call opens
 */
public record AnswerPage(
        boolean eligible, List<String> reasons, @Nullable LocalDate nextOpens, List<HelpLine> helpLines) {}
