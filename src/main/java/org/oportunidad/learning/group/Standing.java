package org.oportunidad.learning.group;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.DoneCourses;

/**
 * How one woman stands in her group: what is done of what her route asks, and what her days ask for by now.
 *
 * @param done units of the required courses that count
 * @param recognised those among them that she knew already
 * @param total all units of them
 * @param expected how many would be done by today if they were spread evenly from the first day to her own last day
 * @param idleDays since she was last here
 * @param parts each required course that is not done, in order
 */
record Standing(
        GroupTable.Member member, int done, int recognised, int total, int expected, long idleDays, List<Part> parts) {

    /** So many lessons or fewer left is near the end. */
    static final int NEAR = 5;

    private static final Set<EnrolmentState> FINISHED =
            EnumSet.of(EnrolmentState.TRAINING_COMPLETE, EnrolmentState.GRADUATED, EnrolmentState.ALUMNA);

    /** Only who is expected to learn now can be behind or idle. */
    private static final Set<EnrolmentState> LEARNING_NOW =
            EnumSet.of(EnrolmentState.ENROLLED, EnrolmentState.ACTIVE, EnrolmentState.AT_RISK);

    /** A required course with units left. */
    record Part(Course course, int done) {

        int left() {
            return course.units().size() - done;
        }
    }

    static Standing of(
            GroupTable.Member member,
            List<Course> required,
            DoneCourses hers,
            LocalDate startsOn,
            LocalDate today,
            ZoneId zone) {
        int total = required.stream().mapToInt(course -> course.units().size()).sum();
        var trained = FINISHED.contains(member.state());
        var parts = required.stream()
                .filter(course -> !trained
                        && hers.finished(course) + hers.recognised(course)
                                < course.units().size())
                .map(course -> new Part(course, hers.finished(course)))
                .toList();
        int left = parts.stream().mapToInt(Part::left).sum();
        return new Standing(
                member,
                total - left,
                trained ? 0 : required.stream().mapToInt(hers::recognised).sum(),
                total,
                expected(total, startsOn, member.dueOn(), today),
                Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(member.seenAt(), zone), today)),
                parts);
    }

    private static int expected(int total, LocalDate from, LocalDate until, LocalDate today) {
        long days = Math.max(1, ChronoUnit.DAYS.between(from, until));
        long gone = Math.clamp(ChronoUnit.DAYS.between(from, today), 0, days);
        return (int) (total * gone / days);
    }

    int left() {
        return total - done;
    }

    /** How many lessons behind what her days ask for; 0 for who is not learning now. */
    int behind() {
        return LEARNING_NOW.contains(member.state()) ? Math.max(0, expected - done) : 0;
    }

    /** Whoever completed her training has nothing left, whatever is added later. */
    boolean trained() {
        return FINISHED.contains(member.state());
    }

    boolean fits(GroupFilter.Show show, int idleDaysOrMore) {
        var here = EnrolmentState.SEATED.contains(member.state());
        return switch (show) {
            case HERE -> here;
            case BEHIND -> behind() > 0;
            case IDLE -> LEARNING_NOW.contains(member.state()) && idleDays >= idleDaysOrMore;
            case NEAR -> LEARNING_NOW.contains(member.state()) && left() > 0 && left() <= NEAR;
            case LEFT -> !here;
        };
    }

    /** Smaller comes first. */
    long key(GroupFilter.Order order) {
        return switch (order) {
            case LEAST -> done;
            case MOST -> -done;
            case QUIET -> -idleDays;
        };
    }
}
