package org.oportunidad.demonstration.making;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.demonstration.plan.Fate;
import org.oportunidad.demonstration.plan.Group;
import org.oportunidad.demonstration.plan.Woman;
import org.oportunidad.programme.Country;
import org.oportunidad.support.ContactChannel;
import org.oportunidad.support.ContactHistory;
import org.oportunidad.support.ContactReason;
import org.oportunidad.support.ContactResult;
import org.oportunidad.support.DailyWork;
import org.oportunidad.support.LoggedContact;
import org.oportunidad.support.SupportKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Eight contacts or nine with each woman who had a place, by the channels of the brief; a few of them with words. */
@Component
@Profile("demo")
class MakeContacts {

    private static final int USUAL = 8;
    private static final int WITH_WORDS = 3;

    private static final List<String> WORDS = List.of(
            "Va bien. Estudia de noche, cuando los niños duermen.",
            "Quedamos en que ve la lección 2 esta semana.\nPrefiere audios.",
            "Se le acabó el plan; retoma el lunes desde la biblioteca.",
            "Tenía dudas con los costos. Las vimos juntas.",
            "Cambió de turno en el trabajo. Le sirve más el taller de la noche.",
            "Contenta: vendió en la feria lo que practicó en el curso.",
            "Pide que le recuerden el taller el mismo día.");

    private final ContactHistory history;
    private final DailyWork work;
    private final Country country;

    MakeContacts(ContactHistory history, DailyWork work, Country country) {
        this.history = history;
        this.work = work;
        this.country = country;
    }

    void make(Group group, UUID facilitator) {
        var contacts = new ArrayList<LoggedContact>();
        for (var woman : group.women()) {
            var days = Math.max(
                    9, Duration.between(start(group), end(group, woman)).toDays());
            var all = USUAL + (woman.chance(10, 400) ? 1 : 0);
            for (int number = 0; number < all; number++) {
                contacts.add(contact(group, woman, facilitator, number, days * number / all));
            }
        }
        history.keepAll(contacts);
    }

    /** What is due about the women of running groups today. */
    void catchUp() {
        work.raise();
    }

    private LoggedContact contact(Group group, Woman woman, UUID facilitator, int number, long day) {
        var incoming = number > 0 && woman.chance(22, 410 + number);
        var result = incoming || woman.fate() != Fate.NO_SHOW && woman.chance(72, 430 + number)
                ? ContactResult.REACHED
                : unanswered(woman, number);
        return new LoggedContact(
                woman.id(),
                at(group, woman, number, day),
                facilitator,
                channel(woman, number),
                incoming,
                reason(woman, number, incoming),
                result,
                result == ContactResult.REACHED ? kind(woman, number) : null,
                false,
                result == ContactResult.REACHED && woman.chance(WITH_WORDS, 470 + number)
                        ? WORDS.get(woman.pick(WORDS.size(), 480 + number))
                        : null);
    }

    /** WhatsApp 68 %, phone 17 %, app 9 %, e-mail 6 % (domain.md §13). */
    private static ContactChannel channel(Woman woman, int number) {
        var drawn = woman.pick(100, 440 + number);
        if (drawn < 68) {
            return ContactChannel.WHATSAPP;
        }
        if (drawn < 85) {
            return ContactChannel.PHONE;
        }
        return drawn < 94 ? ContactChannel.APP : ContactChannel.EMAIL;
    }

    private static ContactReason reason(Woman woman, int number, boolean incoming) {
        if (incoming) {
            return woman.chance(60, 450 + number) ? ContactReason.QUESTION : ContactReason.WORKSHOP;
        }
        return switch (number) {
            case 0 -> ContactReason.WELCOME;
            case 1 -> ContactReason.ACCESS;
            case 4 -> ContactReason.MID_TERM;
            case USUAL - 1 -> woman.fate() == Fate.DROPPED ? ContactReason.AT_RISK : ContactReason.CLOSING;
            default -> woman.chance(50, 450 + number) ? ContactReason.NUDGE : ContactReason.WORKSHOP;
        };
    }

    private static ContactResult unanswered(Woman woman, int number) {
        var drawn = woman.pick(30, 460 + number);
        if (drawn < 13) {
            return ContactResult.NO_ANSWER;
        }
        if (drawn < 22) {
            return ContactResult.LEFT_MESSAGE;
        }
        if (drawn < 26) {
            return ContactResult.CALL_LATER;
        }
        return drawn < 29 ? ContactResult.UNREACHABLE : ContactResult.WRONG_NUMBER;
    }

    private static @Nullable SupportKind kind(Woman woman, int number) {
        var drawn = woman.pick(100, 490 + number);
        if (drawn < 55) {
            return SupportKind.TUTORING;
        }
        if (drawn < 75) {
            return SupportKind.ADVICE;
        }
        return drawn < 85 ? SupportKind.PEER : drawn < 90 ? SupportKind.MENTORING : null;
    }

    /** In working hours of that day, never in the future. */
    private Instant at(Group group, Woman woman, int number, long day) {
        var time = LocalTime.of(9 + woman.pick(10, 500 + number), woman.pick(60, 510 + number));
        var at = LocalDate.ofInstant(start(group), country.zone())
                .plusDays(day)
                .atTime(time)
                .atZone(country.zone())
                .toInstant();
        var latest = Clock.systemUTC().instant().minus(Duration.ofHours(2 + woman.pick(9, 520 + number)));
        return at.isAfter(latest) ? latest : at;
    }

    private Instant start(Group group) {
        return group.startsOn().minusDays(5).atStartOfDay(country.zone()).toInstant();
    }

    private Instant end(Group group, Woman woman) {
        var last = woman.fate() == Fate.NO_SHOW ? group.startsOn().plusDays(14) : group.endsOn();
        var end = last.atStartOfDay(country.zone()).toInstant();
        var now = Clock.systemUTC().instant();
        return end.isAfter(now) ? now : end;
    }
}
