package org.oportunidad.forms.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.forms.expression.Expression;
import org.springframework.core.io.ClassPathResource;

/** The four instruments themselves. */
class OurInstrumentsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static Instrument instrument(String code) {
        try {
            return InstrumentFile.read(new ClassPathResource("org/oportunidad/forms/instruments/" + code + ".yaml")
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ficha", "diagnostico", "cierre", "seguimiento_6m"})
    void everyInstrumentReadsInSixLanguagesAndJavaRosaLoadsItsXForm(String code) {
        var instrument = instrument(code);

        assertThat(instrument.languages()).containsExactly("es", "en", "fr", "ar", "hi", "ht");
        assertThat(new JavaRosaForm(Sheets.read(instrument.source()))
                        .definition()
                        .getName())
                .isEqualTo(code);
    }

    @Test
    void fichaHasNineScreensAndKeepsNothingPersonal() {
        var ficha = instrument("ficha");

        assertThat(ficha.pages()).hasSizeLessThanOrEqualTo(9);
        assertThat(ficha.questions().stream()
                        .filter(question -> question.keeping() == Question.Keeping.CODED)
                        .map(Question::name))
                .containsExactly("source", "consent_service", "consent_sensitive", "consent_messages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnostico", "seguimiento_6m"})
    void moneyBandsAreKnownInEveryCountry(String code) {
        assertThat(instrument(code).amounts()).containsOnlyKeys("CL", "JO", "CM", "IN", "MX", "AU");
        assertThat(instrument(code).amounts().values())
                .allSatisfy(bands -> assertThat(bands).hasSize(5).isSorted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnostico", "seguimiento_6m", "cierre"})
    void noConsentIsEverNeededAndNoRuleLooksAtOneOnItsForm(String code) {
        var consents = instrument(code).questions().stream()
                .filter(question -> question.consent() != null)
                .toList();

        assertThat(consents)
                .allMatch(question -> !question.required().expression().equals(Expression.ALWAYS));
        var names = consents.stream().map(Question::name).toList();
        assertThat(instrument(code).questions())
                .noneMatch(question ->
                        question.relevant().expression().questions().stream().anyMatch(names::contains));
    }

    @Test
    void digitalTasksDoneAloneAreCounted() {
        var answers = Map.of(
                "digital_message", "alone",
                "digital_search", "alone",
                "digital_form", "with_help",
                "digital_attach", "not_yet",
                "digital_call", "alone");

        assertThat(new FilledForm(instrument("diagnostico"), answers, TODAY).calculated())
                .containsEntry("digital_score", "3");
    }

    @Test
    void workSituationFollowsTheLabourOrganisation() {
        assertThat(workStatus(Map.of("worked_last_week", "yes", "seeks_paid_work", "yes")))
                .isEqualTo("employed");
        assertThat(workStatus(Map.of("worked_last_week", "no", "seeks_paid_work", "yes", "available_soon", "yes")))
                .isEqualTo("unemployed");
        assertThat(workStatus(Map.of("worked_last_week", "no", "seeks_paid_work", "no")))
                .isEqualTo("inactive");
    }

    private static String workStatus(Map<String, String> answers) {
        return new FilledForm(instrument("diagnostico"), answers, TODAY)
                .calculated()
                .getOrDefault("work_status", "");
    }

    @Test
    void whoRefusedTheSensitiveProfileIsNotAskedAboutIncomeCareOrOrigin() {
        var refused = new FilledForm(instrument("diagnostico"), Map.of("sensitive_consent", "no"), TODAY);

        assertThat(List.of("income_band", "cares_for", "support_needed", "indigenous", "protection", "gender"))
                .noneMatch(refused::isRelevant);
        assertThat(refused.isRelevant("motivation")).isTrue();
    }

    @Test
    void businessImprovedNeedsOneBeforeAndStartedNeedsASale() {
        var answers = new HashMap<>(Map.of(
                "business_before", "no",
                "business_improved", "yes",
                "business_started", "yes"));
        var outcomes = new FilledForm(instrument("seguimiento_6m"), answers, TODAY).calculated();
        assertThat(outcomes)
                .containsEntry("business_improved_outcome", "0")
                .containsEntry("business_started_outcome", "0");

        answers.putAll(Map.of("business_before", "yes", "business_sold", "yes"));
        assertThat(new FilledForm(instrument("seguimiento_6m"), answers, TODAY).calculated())
                .containsEntry("business_improved_outcome", "1")
                .containsEntry("business_started_outcome", "1");
    }

    @Test
    void aCourseIsOtherStudiesAndNotAReturnToFormalEducation() {
        assertThat(new FilledForm(instrument("seguimiento_6m"), Map.of("studies", "course"), TODAY).calculated())
                .containsEntry("formal_education_return", "0")
                .containsEntry("other_studies", "1");
        assertThat(new FilledForm(instrument("seguimiento_6m"), Map.of("studies", "exam course"), TODAY).calculated())
                .containsEntry("formal_education_return", "1")
                .containsEntry("other_studies", "1");
    }
}
