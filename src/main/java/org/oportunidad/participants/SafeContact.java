package org.oportunidad.participants;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How she may be reached without harm; binds people and automatic messages alike.
 *
 * @param from start of her safe hours on the country's clock
 * @param until their end, exclusive; before {@code from} when they cross midnight, equal = the whole day
 * @param discreet no message may name the programme
 * @param codeWord what a caller says so that she knows who calls
 */
public record SafeContact(
        Phone phone,
        Channel channel,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        boolean discreet,
        @Nullable String codeWord) {

    /** Whose phone it is. */
    public enum Phone {
        OWN,
        SHARED,
        SOMEBODY_ELSES
    }

    /** How she prefers to be reached; in the web app alone means that nothing is sent outside. */
    public enum Channel {
        APP,
        EMAIL,
        WHATSAPP,
        SMS,
        CALL
    }

    public boolean hoursAllow(LocalTime time) {
        if (from == null || until == null || from.equals(until)) {
            return true;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    @Override
    public String toString() {
        return "SafeContact[]";
    }
}
