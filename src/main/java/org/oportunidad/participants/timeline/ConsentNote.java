package org.oportunidad.participants.timeline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.ConsentEvidence.Medium;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.platform.form.Problems;
import org.springframework.util.MultiValueMap;

/** What staff wrote down of her answer: on what, where, and who else was there. */
record ConsentNote(
        ConsentPurpose purpose,
        boolean yes,
        Medium medium,
        @Nullable String place,
        @Nullable String witness,
        Problems problems) {

    private static final int LONGEST = 120;

    static ConsentNote read(MultiValueMap<String, String> sent) {
        var problems = Problems.none();
        var purpose = Arrays.stream(ConsentPurpose.values())
                .filter(p -> p.code().equals(sent.getFirst("purpose")))
                .findFirst();
        if (purpose.isEmpty()) {
            problems.add("purpose", "participants.note.purpose-missing");
        }
        var medium = Arrays.stream(Medium.values())
                .filter(m -> m != Medium.SCREEN && m.name().equals(sent.getFirst("medium")))
                .findFirst();
        if (medium.isEmpty()) {
            problems.add("medium", "participants.note.medium-missing");
        }
        var place = sent.getFirst("place");
        if (place == null || place.isBlank()) {
            problems.add("place", "participants.note.place-missing");
        } else if (place.length() > LONGEST) {
            problems.add("place", "participants.note.long");
        }
        var witness = sent.getFirst("witness");
        if (witness != null && witness.length() > LONGEST) {
            problems.add("witness", "participants.note.long");
        }
        var answer = sent.getFirst("answer");
        if (!"yes".equals(answer) && !"no".equals(answer)) {
            problems.add("answer", "participants.note.answer-missing");
        }
        return new ConsentNote(
                purpose.orElse(ConsentPurpose.SERVICE),
                "yes".equals(answer),
                medium.orElse(Medium.IN_PERSON),
                place,
                witness == null || witness.isBlank() ? null : witness,
                problems);
    }

    String fingerprint() {
        return "\n" + purpose + yes + medium + place + "\n" + witness;
    }

    @Override
    public String toString() {
        return "ConsentNote[" + purpose + "]";
    }
}
