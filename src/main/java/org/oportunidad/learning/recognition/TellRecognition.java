package org.oportunidad.learning.recognition;

import java.time.Instant;
import java.util.UUID;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.learning.record.FactKind;
import org.oportunidad.learning.record.Facts;
import org.springframework.stereotype.Component;

/** Tells the log where a recognition stands: under the name of whoever asked, also after two records were joined. */
@Component
class TellRecognition {

    private final Facts facts;

    TellRecognition(Facts facts) {
        this.facts = facts;
    }

    void stands(UUID asked, UUID id, String course, RecognitionState now, Instant at) {
        facts.add(
                Fact.of(kind(now), course, at).and("recognition", id.toString()).by(asked));
    }

    private static FactKind kind(RecognitionState state) {
        return switch (state) {
            case ASKED -> FactKind.RECOGNITION_ASKED;
            case RECOGNISED -> FactKind.RECOGNITION_GRANTED;
            case DECLINED -> FactKind.RECOGNITION_DECLINED;
            case TAKEN_BACK -> FactKind.RECOGNITION_TAKEN_BACK;
            case WITHDRAWN -> FactKind.RECOGNITION_WITHDRAWN;
        };
    }
}
