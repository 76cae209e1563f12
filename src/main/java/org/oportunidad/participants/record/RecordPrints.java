package org.oportunidad.participants.record;

import java.util.List;
import java.util.Set;
import org.oportunidad.participants.DetailRefusal;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.duplicate.SimilarRecords;
import org.oportunidad.participants.duplicate.SimilarRecords.Prints;
import org.springframework.stereotype.Component;

/** Looks at people who have no record yet: what could not be stored of them, and whose record they may have. */
@Component
class RecordPrints {

    private final DetailRules rules;
    private final Sealing sealing;
    private final SimilarRecords similar;

    RecordPrints(DetailRules rules, Sealing sealing, SimilarRecords similar) {
        this.rules = rules;
        this.sealing = sealing;
        this.similar = similar;
    }

    List<DetailRefusal> check(PersonalDetails told) {
        return rules.check(told).refusals();
    }

    PersonalDetails asStored(PersonalDetails told) {
        return rules.check(told).clean();
    }

    List<Set<ParticipantId>> alike(List<PersonalDetails> people) {
        return people.isEmpty()
                ? List.of()
                : similar.alike(people.stream()
                        .map(told -> prints(rules.check(told).clean()))
                        .toList());
    }

    private Prints prints(PersonalDetails clean) {
        var document = clean.document();
        var phone = clean.phone();
        var mail = clean.email();
        var likeness = sealing.likeness(Called.NOTHING.with(clean.names(), null, clean.birthDate()));
        return new Prints(
                document == null || document.number().isEmpty()
                        ? List.of()
                        : List.of(sealing.document(document.document(), document.number())),
                java.util.stream.Stream.of(
                                phone == null || phone.isEmpty() ? null : sealing.contact("PHONE", phone),
                                mail == null || mail.isEmpty() ? null : sealing.contact("EMAIL", mail))
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                likeness == null ? List.of() : List.of(likeness));
    }
}
