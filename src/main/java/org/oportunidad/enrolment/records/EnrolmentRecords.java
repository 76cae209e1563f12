package org.oportunidad.enrolment.records;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.forms.SealedText;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.programme.RouteLevelId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her applications and places: exported to her, erased, and moved when two records are one woman. */
@Component
class EnrolmentRecords implements PersonalRecords {

    private final RecordsTable table;
    private final SealedText seals;

    EnrolmentRecords(RecordsTable table, SealedText seals) {
        this.table = table;
        this.seals = seals;
    }

    @Override
    public String schema() {
        return "enrolment";
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return Stream.concat(
                        places(participantId),
                        table.changes(participantId).stream().map(this::change))
                .toList();
    }

    private Stream<PersonalRecord> places(UUID participantId) {
        return table.facts(participantId).stream()
                .map(fact -> new PersonalRecord(
                        "enrolment.records." + fact.kind(),
                        Map.of(
                                "enrolment.records.state", fact.state(),
                                "enrolment.records.path", fact.path(),
                                "enrolment.records.at", fact.at().toString()),
                        words(fact)));
    }

    /** With what she and staff wrote about it. */
    private PersonalRecord change(RecordsTable.Change change) {
        var state = "enrolment.records.change." + change.state().toLowerCase(Locale.ROOT);
        return new PersonalRecord(
                "enrolment.records.change",
                Map.of(
                        "enrolment.records.state", change.state(),
                        "enrolment.records.path", change.path(),
                        "enrolment.records.at", change.at().toString(),
                        "enrolment.records.words", opened(change, change.words(), "words"),
                        "enrolment.records.answer", opened(change, change.answer(), "answer")),
                Map.of(
                        "enrolment.records.state",
                        List.of(state),
                        "enrolment.records.path",
                        RouteLevelId.of(change.path()).nameKeys()));
    }

    private String opened(RecordsTable.Change change, @Nullable String sealed, String column) {
        return sealed == null
                ? ""
                : seals.open(List.of(new SealedText.Words(
                                change.sealedFor(), sealed, "enrolment.route_change|" + column + "|" + change.id())))
                        .getFirst();
    }

    private static Map<String, List<String>> words(RecordsTable.Fact fact) {
        var journey = fact.kind().equals("place") ? "enrolment.records.enrolment." : "enrolment.records.application.";
        var state = List.of(journey + fact.state().toLowerCase(Locale.ROOT));
        return fact.path().isEmpty()
                ? Map.of("enrolment.records.state", state)
                : Map.of(
                        "enrolment.records.state",
                        state,
                        "enrolment.records.path",
                        RouteLevelId.of(fact.path()).nameKeys());
    }

    /**
     * Erases what leads to her. Places she started and a no with its reasons stay as counts: the row keeps codes and dates
     * under an id that no longer leads to anybody; other applications without a place and the key of her words are deleted.
     */
    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        table.erase(participantIds);
    }

    /** A blocked record is hidden by participants’ facade, through which every name and list here goes. */
    @Override
    public void block(UUID participantId, boolean blocked) {
        // nothing of hers is shown here without her record
    }

    @Override
    @Transactional
    public List<String> merge(UUID from, UUID into) {
        return table.move(from, into);
    }

    @Override
    @Transactional
    public void unmerge(UUID from, UUID into, List<String> moved) {
        table.moveBack(from, into, moved);
    }
}
