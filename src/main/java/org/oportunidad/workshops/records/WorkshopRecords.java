package org.oportunidad.workshops.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.workshops.catchup.CatchUp;
import org.oportunidad.workshops.evaluation.Evaluations;
import org.oportunidad.workshops.records.RecordTable.Kept;
import org.oportunidad.workshops.records.RecordTable.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her workshops in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class WorkshopRecords implements PersonalRecords {

    private static final String SEAT = "seat:";
    private static final String ENTRANCE = "attendee:";

    private final RecordTable table;
    private final SealedText seals;
    private final List<WorkshopRows> others;

    WorkshopRecords(RecordTable table, SealedText seals, List<WorkshopRows> others) {
        this.table = table;
        this.seals = seals;
        this.others = others;
    }

    @Override
    public String schema() {
        return "workshops";
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> export(UUID participantId) {
        var kept = table.of(participantId);
        var words = kept.stream().flatMap(WorkshopRecords::sealed).toList();
        var opened = (words.isEmpty() ? List.<String>of() : seals.open(words)).iterator();
        var own = kept.stream()
                .map(one -> record(
                        one, sealed(one).map(any -> opened.next()).collect(java.util.stream.Collectors.joining("\n"))));
        return Stream.concat(own, others.stream().flatMap(rows -> rows.export(participantId).stream()))
                .toList();
    }

    /** The sealed words of one row, in their order. */
    private static Stream<Words> sealed(Kept one) {
        if (one.sealedFor() == null || one.session() == null) {
            return Stream.of();
        }
        var her = one.sealedFor();
        var session = one.session();
        if (one.kind().equals("evaluation")) {
            return one.first().isEmpty()
                    ? Stream.of()
                    : Stream.of(new Words(her, one.first(), Evaluations.context(session)));
        }
        return Stream.of(
                new Words(her, one.first(), CatchUp.context(session, 0)),
                new Words(her, one.second(), CatchUp.context(session, 1)),
                new Words(her, one.third(), CatchUp.context(session, 2)));
    }

    private static PersonalRecord record(Kept one, String words) {
        var values = new LinkedHashMap<String, String>();
        var coded = new LinkedHashMap<String, List<String>>();
        if (!one.workshop().isEmpty()) {
            values.put("workshops.records.workshop", one.workshop());
        }
        switch (one.kind()) {
            case "seat" -> code(values, coded, "workshops.records.state", one.state(), "workshops.records.seat.");
            case "attendance" -> {
                code(values, coded, "workshops.records.state", one.state(), "workshops.attendance.state.");
                values.put("workshops.records.minutes", Integer.toString(one.minutes()));
                if (!one.first().isEmpty()) {
                    code(values, coded, "workshops.records.reason", one.first(), "workshops.attendance.reason.");
                }
            }
            case "excuse" ->
                code(values, coded, "workshops.records.reason", one.first(), "workshops.attendance.reason.");
            case "catchUp" -> values.put("workshops.records.answers", words);
            case "evaluation" -> {
                values.put("workshops.records.scales", one.state());
                values.put("workshops.records.words", words);
            }
            default -> {
                values.put("workshops.records.nickname", one.first());
                values.put("workshops.records.zone", one.second());
            }
        }
        if (one.at() != null) {
            values.put("workshops.records.at", one.at().toString());
        }
        return new PersonalRecord("workshops.records." + one.kind(), values, coded);
    }

    private static void code(
            Map<String, String> values, Map<String, List<String>> coded, String key, String code, String prefix) {
        values.put(key, code);
        coded.put(key, List.of(prefix + code.toLowerCase(Locale.ROOT)));
    }

    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        table.delete(participantIds);
        others.forEach(rows -> rows.delete(participantIds));
    }

    /** Nothing of hers is shown here without her record, which its own module hides; calendars stop answering. */
    @Override
    @Transactional
    public void block(UUID participantId, boolean blocked) {
        others.forEach(rows -> rows.block(participantId, blocked));
    }

    /** What only one of the two has moves; where both have it, the other's stays with the other. */
    @Override
    @Transactional
    public List<String> merge(UUID from, UUID into) {
        var moved = new ArrayList<String>();
        for (var row : table.rows(from)) {
            var fresh = fresh(row, into);
            if (table.move(row.table(), from, row.id(), into, fresh)) {
                moved.add(row.table() + ":" + row.id() + ":" + fresh);
            }
        }
        table.moveSeats(from, into).forEach(seat -> moved.add(SEAT + seat));
        if (table.moveEntrance(from, into)) {
            moved.add(ENTRANCE + into);
        }
        others.forEach(rows -> moved.addAll(rows.merge(from, into)));
        return moved;
    }

    /** Her rows carry the time of her own id, so those of the other get new ids. */
    private static UUID fresh(Row row, UUID into) {
        return row.table().equals("attendance") ? OwnIds.next(into) : OwnIds.named(into, row.session());
    }

    @Override
    @Transactional
    public void unmerge(UUID from, UUID into, List<String> moved) {
        var seats = new ArrayList<UUID>();
        for (var row : moved) {
            var parts = row.split(":", -1);
            if (row.startsWith(SEAT)) {
                seats.add(UUID.fromString(parts[1]));
            } else if (row.startsWith(ENTRANCE)) {
                table.moveEntrance(/* from= */ into, /* into= */ from);
            } else if (others.stream().noneMatch(rows -> row.startsWith(rows.prefix()))) {
                table.move(
                        Objects.requireNonNull(parts[0]),
                        into,
                        UUID.fromString(parts[2]),
                        from,
                        UUID.fromString(parts[1]));
            }
        }
        table.moveSeatsBack(from, into, seats);
        others.forEach(rows -> rows.unmerge(from, into, moved));
    }
}
