package org.oportunidad.workshops.freetime;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.workshops.records.WorkshopRows;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Her free hours in her export, her erasure, and when two records are one woman. */
@Component
class FreeTimeRecords implements WorkshopRows {

    private static final String ROW = "free_time:";

    private final FreeTimes times;

    FreeTimeRecords(FreeTimes times) {
        this.times = times;
    }

    @Override
    public String prefix() {
        return ROW;
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return times.toldBy(participantId).map(FreeTimeRecords::record).stream().toList();
    }

    private static PersonalRecord record(FreeTime time) {
        var values = new LinkedHashMap<String, String>();
        values.put("workshops.freetime.record.parts", parts(time));
        if (!time.taken().isEmpty()) {
            values.put("workshops.freetime.record.taken", taken(time));
        }
        return new PersonalRecord("workshops.freetime.record", values);
    }

    private static String parts(FreeTime time) {
        var said = new ArrayList<String>();
        for (var day : DayOfWeek.values()) {
            for (var part : FreeTime.Part.values()) {
                if (time.parts().contains(part.on(day))) {
                    said.add(name(day) + " " + part.from() + "–" + part.until());
                }
            }
        }
        return String.join(", ", said);
    }

    private static String taken(FreeTime time) {
        return time.taken().stream()
                .map(one ->
                        one.days().stream().sorted().map(FreeTimeRecords::name).collect(Collectors.joining(" "))
                                + " " + one.from() + "–" + one.until()
                                + (one.reason() == null ? "" : " " + one.reason()))
                .collect(Collectors.joining(", "));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, LocaleContextHolder.getLocale());
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        times.forget(participantIds);
    }

    /** Hours are sealed anew under the key of the record they go to; what the other record had told stays. */
    @Override
    public List<String> merge(UUID from, UUID into) {
        if (times.toldBy(from).isEmpty() || times.toldBy(into).isPresent()) {
            return List.of();
        }
        give(from, into);
        return List.of(ROW + into);
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        if (moved.contains(ROW + into)) {
            give(/* from= */ into, /* into= */ from);
        }
    }

    private void give(UUID from, UUID into) {
        times.toldBy(from).ifPresent(time -> {
            times.keep(into, time);
            times.forget(List.of(from));
        });
    }
}
