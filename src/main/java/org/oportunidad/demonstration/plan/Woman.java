package org.oportunidad.demonstration.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.DropReason;

/**
 * One invented woman.
 *
 * @param number place in the plan; her document and phone follow from it
 * @param owner had a business when she came
 * @param outcomes what she reports after six months; null if she was not asked or did not answer
 * @param dropReason why she left, if she did
 * @param dice a number of her own that decides small things the same way every time
 */
public record Woman(
        int number,
        UUID id,
        UUID application,
        Fate fate,
        String commune,
        boolean rural,
        LocalDate birthDate,
        String language,
        String route,
        String level,
        boolean owner,
        @Nullable Set<Outcome> outcomes,
        @Nullable DropReason dropReason,
        Instant began,
        int dice) {

    /** What can have changed after six months. */
    public enum Outcome {
        INCOME,
        JOB,
        EDUCATION,
        BUSINESS_STARTED,
        BUSINESS_IMPROVED
    }

    /** True for about so many of a hundred women; another salt asks another question. */
    public boolean chance(int percent, int salt) {
        return pick(100, salt) < percent;
    }

    /** A number below the bound. */
    public int pick(int bound, int salt) {
        long mixed = (dice * 0x9E3779B97F4A7C15L) ^ (salt * 0xBF58476D1CE4E5B9L);
        mixed = (mixed ^ (mixed >>> 31)) * 0x94D049BB133111EBL;
        return (int) Math.floorMod(mixed ^ (mixed >>> 29), (long) bound);
    }
}
