package org.oportunidad.learning.rebuild;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.learning.progress.StudyRows;
import org.oportunidad.learning.record.Learners;
import org.springframework.stereotype.Component;

/**
 * Her name in the log. Two records that are one woman give all their names to one of them, and progress, answers and
 * attempts follow anew from the log; so does what each has when they part again. An erased woman has no name any more.
 */
@Component
class LearnerRows implements StudyRows {

    private static final String NAME = "learner:";

    private final Learners learners;
    private final RebuildProgress rebuild;

    LearnerRows(Learners learners, RebuildProgress rebuild) {
        this.learners = learners;
        this.rebuild = rebuild;
    }

    /** All that the log says is exported as progress, answers, attempts, tasks and recognitions. */
    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return List.of();
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        learners.forget(participantIds);
    }

    @Override
    public List<String> merge(UUID from, UUID into) {
        var names = learners.join(from, into);
        rebuild.both(from, into);
        return names.stream().map(name -> NAME + name).toList();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        learners.part(from, into, StudyRows.ids(moved, NAME));
        rebuild.both(from, into);
    }
}
