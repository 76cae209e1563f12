package org.oportunidad.forms.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.oportunidad.forms.expression.Value;

/** The same form and the same answers mean the same to us and to ODK JavaRosa. */
@Execution(ExecutionMode.SAME_THREAD)
class JavaRosaAgreementTests {

    private static final int FORMS = 150;
    private static final int FILLINGS = 5;

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.systemDefault()));

    @Test
    void randomFormsWithRandomAnswersHaveEqualRelevanceConstraintsAndCalculations() {
        for (var seed = 0L; seed < FORMS; seed++) {
            var random = new RandomForm(seed);
            var yaml = random.yaml();
            var instrument = InstrumentFile.read(yaml);
            for (var filling = 0; filling < FILLINGS; filling++) {
                agree(instrument, random, "seed " + seed + "\n" + yaml);
            }
        }
    }

    private void agree(Instrument instrument, RandomForm random, String description) {
        var theirs = new JavaRosaForm(Sheets.read(instrument.source()));
        var answers = new HashMap<String, String>();
        for (var question : instrument.questions()) {
            var answer = random.answer(question);
            if (!answer.isEmpty()) {
                answers.put(question.name(), answer);
                theirs.answer(question, answer);
            }
        }
        var ours = new FilledForm(instrument, answers, today);
        for (var question : instrument.questions()) {
            compare(question, ours, theirs, answers.getOrDefault(question.name(), ""), answers + "\n" + description);
        }
    }

    private static void compare(
            Question question, FilledForm ours, JavaRosaForm theirs, String answer, String description) {
        var where = question.name() + " of " + description;
        assertThat(ours.isRelevant(question.name())).as("relevance of " + where).isEqualTo(theirs.relevant(question));
        if (!ours.isRelevant(question.name())) {
            return;
        }
        if (question.calculation() != null) {
            sameText(
                    ours.calculated().getOrDefault(question.name(), ""),
                    theirs.value(question),
                    "calculation of " + where);
        } else if (answer.isEmpty()) {
            assertThat(ours.problems().get(question.name()) == Problem.REQUIRED)
                    .as("need of " + where)
                    .isEqualTo(theirs.required(question));
        } else if (question.constraint() != null) {
            assertThat(ours.problems().get(question.name()) == Problem.CONSTRAINT)
                    .as("constraint of " + where)
                    .isEqualTo(!theirs.keepsConstraint(question, answer));
        }
    }

    /** Numbers as texts may differ in the last binary digit. */
    private static void sameText(String ours, String theirs, String where) {
        var number = new Value.Text(ours).number();
        if (!Double.isNaN(number) && Math.abs(number - new Value.Text(theirs).number()) < 1e-9) {
            return;
        }
        assertThat(ours).as(where).isEqualTo(theirs);
    }
}
