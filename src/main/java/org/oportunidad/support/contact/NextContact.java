package org.oportunidad.support.contact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.support.ContactChannel;
import org.oportunidad.support.ContactResult;

/** When, and by which way, she is to be contacted next, if whoever logs a contact does not say. */
final class NextContact {

    /** She said no: she is left in peace, and asked once more later. */
    private static final int AFTER_A_NO = 14;

    private NextContact() {}

    /** The day; none when she was reached and nothing is open. */
    static Optional<LocalDate> day(
            ContactResult result, @Nullable String typed, LocalDate today, Set<DayOfWeek> weekend) {
        if ("none".equals(typed)) {
            return Optional.empty();
        }
        if (typed != null && !typed.isEmpty()) {
            return Optional.of(workday(today.plusDays(Integer.parseInt(typed)), weekend));
        }
        return switch (result) {
            case REACHED -> Optional.empty();
            case REFUSED -> Optional.of(workday(today.plusDays(AFTER_A_NO), weekend));
            case NO_ANSWER, LEFT_MESSAGE, CALL_LATER, WRONG_NUMBER, UNREACHABLE ->
                Optional.of(workday(today.plusDays(1), weekend));
        };
    }

    /** Another way where this one did not reach her. */
    static ContactChannel channel(ContactChannel tried, ContactResult result) {
        if (result.answered()) {
            return tried;
        }
        return tried == ContactChannel.PHONE ? ContactChannel.WHATSAPP : ContactChannel.PHONE;
    }

    private static LocalDate workday(LocalDate from, Set<DayOfWeek> weekend) {
        var day = from;
        while (weekend.contains(day.getDayOfWeek()) && weekend.size() < DayOfWeek.values().length) {
            day = day.plusDays(1);
        }
        return day;
    }
}
