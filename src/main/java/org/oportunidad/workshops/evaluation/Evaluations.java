package org.oportunidad.workshops.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.workshops.evaluation.Grouped.One;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** She says in a minute what she thought of a session; facilitators read it in groups. */
@Component
public class Evaluations {

    private final EvaluationTable table;
    private final SealedText seals;
    private final Clock clock;

    Evaluations(EvaluationTable table, SealedText seals, Clock clock) {
        this.table = table;
        this.seals = seals;
        this.clock = clock;
    }

    /** Keeps her first answer; a second one changes nothing. */
    @Transactional
    public void evaluate(UUID participant, UUID session, EvaluationForm form) {
        var sealed = form.words().isEmpty()
                ? null
                : seals.seal(List.of(new Words(participant, form.words(), context(session))))
                        .getFirst();
        table.insert(participant, session, form, sealed, clock.instant());
    }

    /** Only the words of whole groups are opened. */
    @Transactional(readOnly = true)
    Grouped grouped(UUID session) {
        var all = table.of(session);
        var whole = all.size() / Grouped.GROUP * Grouped.GROUP;
        var sealed = all.subList(0, whole).stream()
                .filter(one -> one.words() != null)
                .map(one -> new Words(one.sealedFor(), java.util.Objects.requireNonNull(one.words()), context(session)))
                .toList();
        var opened = (sealed.isEmpty() ? List.<String>of() : seals.open(sealed)).iterator();
        return Grouped.of(java.util.stream.IntStream.range(0, all.size())
                .mapToObj(number -> {
                    var one = all.get(number);
                    return new One(
                            one.useful(),
                            one.clear(),
                            one.welcome(),
                            number < whole && one.words() != null ? opened.next() : "");
                })
                .toList());
    }

    public static String context(UUID session) {
        return "workshops.evaluation|words|" + session;
    }
}
