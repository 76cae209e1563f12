package org.oportunidad.learning;

import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.CourseOutline.QuestionOutline;
import org.oportunidad.learning.CourseOutline.UnitOutline;
import org.oportunidad.platform.Ids;
import org.springframework.boot.test.context.TestComponent;

/** Women with a place in a cohort and what they studied, made by the real use cases. */
@TestComponent
public class LearningData {

    public static final String COURSE = OtherStudies.COURSE;

    private final EnrolmentData enrolments;
    private final Accounts accounts;
    private final OtherStudies studies;
    private final Screen screen;

    LearningData(EnrolmentData enrolments, Accounts accounts, OtherStudies studies, Screen screen) {
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.studies = studies;
        this.screen = screen;
    }

    /** A woman with her account. */
    public record Woman(UUID participant, AccountId account) {}

    /** Admitted to a cohort that begins in a week. */
    public Woman admitted() {
        var cohort = enrolments.cohort("entrepreneurship", "basic", 5, null);
        return account(enrolments
                .admitted(cohort, enrolments.openCall(), "entrepreneurship", "basic", 1)
                .getFirst()
                .participant());
    }

    /** So many of one cohort that begins in a week. */
    public List<Woman> classmates(int number) {
        var cohort = enrolments.cohort("entrepreneurship", "basic", number, null);
        return enrolments.admitted(cohort, enrolments.openCall(), "entrepreneurship", "basic", number).stream()
                .map(one -> account(one.participant()))
                .toList();
    }

    /** Applied, without a place. */
    public Woman applicant() {
        return account(enrolments.eligible(enrolments.openCall(), 1).getFirst().participant());
    }

    /** Chose that route, without a place. */
    public Woman chosen(String route, String level) {
        return account(enrolments
                .chosen(enrolments.openCall(), route, level, 1)
                .getFirst()
                .participant());
    }

    private Woman account(UUID participant) {
        var account = new AccountId(Ids.next());
        accounts.openParticipants(List.of(new NewAccount(account, participant, "es", List.of())));
        return new Woman(participant, account);
    }

    /** A phone of hers. */
    public Browser phone(Woman woman) {
        return screen.as(woman.account(), SessionKind.SHARED).language("es");
    }

    /** The course, as others know it. */
    public CourseOutline course() {
        return studies.course();
    }

    /** The first units finished, with right answers. */
    public void studied(Woman woman, int units) {
        studies.finish(woman.participant(), course(), units);
    }

    /** Everything finished that her route asks for but this course. */
    public void studiedTheRest(Woman woman) {
        studies.finish(woman.participant());
    }

    /** She sends a task in her own words. */
    public org.oportunidad.kit.Answer sendTask(Woman woman, String words) {
        return phone(woman)
                .post("/portfolio/" + OtherStudies.TASK + "/versions")
                .field("words", words)
                .send();
    }

    /** She sends a task with a photo, a voice or a document, named by the fields of the form. */
    public org.oportunidad.kit.Answer sendTask(Woman woman, String words, java.util.Map<String, byte[]> files) {
        return phone(woman)
                .upload("/portfolio/" + OtherStudies.TASK + "/versions", java.util.Map.of("words", words), files);
    }

    /** How many steps her route has: the lessons, the closing form, the certificate. */
    public int steps(Woman woman) {
        return studies.lessons(woman.participant()) + 2;
    }

    /** Answers on the screen, as she would; one answer a question. */
    public void answerOnScreen(Browser phone, UnitOutline unit) {
        for (var question : unit.questions()) {
            answerOnScreen(phone, unit, question, question.rightOption());
        }
    }

    public org.oportunidad.kit.Answer answerOnScreen(
            Browser phone, UnitOutline unit, QuestionOutline question, String option) {
        return phone.post("/courses/{course}/lessons/{unit}/answers", COURSE, unit.code())
                .field("question", question.code())
                .field("option", option)
                .send();
    }
}
