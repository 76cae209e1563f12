package org.oportunidad.programme.sites;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her visits to sites in her export, her erasure, and when two records are one woman. */
@Component
class VisitRecords implements PersonalRecords {

    private final VisitTable visits;

    VisitRecords(VisitTable visits) {
        this.visits = visits;
    }

    @Override
    public String schema() {
        return "programme";
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return visits.of(participantId).stream()
                .map(visit -> new PersonalRecord(
                        "programme.sites.record",
                        Map.of(
                                "programme.sites.record.site",
                                visit.name(),
                                "programme.sites.record.day",
                                visit.day().toString())))
                .toList();
    }

    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        visits.erase(participantIds);
    }

    /** Staff see visits as counts only: there is nothing to hide. */
    @Override
    public void block(UUID participantId, boolean blocked) {
        // counts name nobody
    }

    @Override
    @Transactional
    public List<String> merge(UUID from, UUID into) {
        return visits.move(from, into);
    }

    @Override
    @Transactional
    public void unmerge(UUID from, UUID into, List<String> moved) {
        visits.moveBack(from, into, moved);
    }
}
