package org.oportunidad.enrolment.change;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.programme.RouteLevelId;

/** Who may change her route or level, and when she must say why; the same for who asks and who is offered it. */
final class ChangeRule {

    private static final Set<EnrolmentState> LEARNING =
            EnumSet.of(EnrolmentState.ACTIVE, EnrolmentState.AT_RISK, EnrolmentState.PAUSED);
    private static final Set<EnrolmentState> FINISHED = EnumSet.of(EnrolmentState.GRADUATED, EnrolmentState.ALUMNA);

    private ChangeRule() {}

    /** What keeps her from it now, as the end of a message key; empty when nothing does. */
    static String notNow(EnrolmentState state) {
        if (LEARNING.contains(state) || FINISHED.contains(state)) {
            return "";
        }
        return switch (state) {
            case ENROLLED -> "notBegun";
            case TRAINING_COMPLETE -> "closeFirst";
            default -> "noPlace";
        };
    }

    /** Whether she goes on after finishing, with a new place beside the finished one. */
    static boolean goesOn(EnrolmentState state) {
        return FINISHED.contains(state);
    }

    /**
     * Whether she must say why: never to go on after finishing; for another route only after the first days; for another
     * level of her route before finishing always, since what she says is the evidence.
     *
     * @param freeDays of the country’s parameters, counted from the first day of her group
     */
    static boolean needsWords(
            EnrolmentState state,
            RouteLevelId from,
            RouteLevelId to,
            LocalDate startsOn,
            LocalDate today,
            int freeDays) {
        if (goesOn(state)) {
            return false;
        }
        return from.route().equals(to.route()) || !today.isBefore(startsOn.plusDays(freeDays));
    }
}
