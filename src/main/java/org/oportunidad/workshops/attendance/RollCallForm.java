package org.oportunidad.workshops.attendance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;

/**
 * A list as it was filled in: for each woman, by the handle of her page, how she stood, and where it matters minutes and
 * reason. Whoever has no answer is left out.
 */
record RollCallForm(Map<String, String> typed) {

    static final String PRESENCE = "presence-";
    static final String MINUTES = "minutes-";
    static final String REASON = "reason-";
    static final String WHY = "why";

    static RollCallForm empty() {
        return new RollCallForm(Map.of());
    }

    /** What is recorded, as the form would say it; what was told beforehand; the others with that answer. */
    static RollCallForm of(List<RollCallPage.Woman> women, @Nullable Presence others) {
        var typed = new LinkedHashMap<String, String>();
        women.forEach(woman -> {
            var handle = woman.handle();
            var fact = woman.fact();
            var told = woman.told();
            if (fact != null) {
                typed.put(PRESENCE + handle, fact.presence().code());
                typed.put(
                        MINUTES + handle,
                        fact.presence() == Presence.PARTIAL || fact.presence() == Presence.LATE
                                ? Integer.toString(fact.minutes())
                                : "");
                typed.put(
                        REASON + handle,
                        fact.reason() == null ? "" : fact.reason().code());
            } else if (told != null) {
                typed.put(PRESENCE + handle, Presence.EXCUSED.code());
                typed.put(REASON + handle, told.code());
            } else if (others != null) {
                typed.put(PRESENCE + handle, others.code());
            }
        });
        return new RollCallForm(typed);
    }

    String value(String name) {
        return Objects.requireNonNullElse(typed.get(name), "").strip();
    }

    Optional<Correction> why() {
        return Correction.of(value(WHY));
    }

    Problems problems(Map<String, UUID> women, int length) {
        var problems = Problems.none();
        for (var handle : women.keySet()) {
            var presence = Presence.of(value(PRESENCE + handle));
            if (presence.isEmpty()) {
                if (!value(PRESENCE + handle).isEmpty()) {
                    problems.add(PRESENCE + handle, "workshops.attendance.chooseOne");
                }
                continue;
            }
            if (needsMinutes(presence.get(), handle) && minutes(handle, length) < 1) {
                problems.add(MINUTES + handle, "workshops.attendance.minutesWrong", length);
            }
            if (presence.get() == Presence.EXCUSED
                    && Excuse.of(value(REASON + handle)).isEmpty()) {
                problems.add(REASON + handle, "workshops.attendance.reasonMissing");
            }
        }
        return problems;
    }

    /** Who came late counts whole unless minutes are told; of a part the minutes must be. */
    private boolean needsMinutes(Presence presence, String handle) {
        return presence == Presence.PARTIAL
                || presence == Presence.LATE && !value(MINUTES + handle).isEmpty();
    }

    /** What is to be recorded; only when there are no problems. */
    List<Mark> marks(Map<String, UUID> women, int length) {
        var marks = new ArrayList<Mark>();
        women.forEach((handle, woman) -> Presence.of(value(PRESENCE + handle)).ifPresent(presence -> {
            int minutes = needsMinutes(presence, handle) ? minutes(handle, length) : presence.came() ? length : 0;
            marks.add(new Mark(
                    woman,
                    presence,
                    minutes,
                    presence == Presence.EXCUSED
                            ? Excuse.of(value(REASON + handle)).orElseThrow()
                            : null));
        }));
        return marks;
    }

    private int minutes(String handle, int length) {
        var number = value(MINUTES + handle);
        if (!number.matches("[0-9]{1,3}")) {
            return -1;
        }
        int minutes = Integer.parseInt(number);
        return minutes > length ? -1 : minutes;
    }
}
