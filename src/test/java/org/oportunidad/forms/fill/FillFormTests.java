package org.oportunidad.forms.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.forms.CompleteResult;
import org.oportunidad.forms.FinishedResponse;
import org.oportunidad.forms.FormPage;
import org.oportunidad.forms.Forms;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.forms.SaveResult;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filling the forms of the programme, page by page and at once. */
@ModuleTest
@Import(FilledByHer.class)
@SuppressWarnings("NullAway.Init")
class FillFormTests {

    private static final Locale ES = Locale.of("es");

    @Autowired
    FilledByHer her;

    @Autowired
    JdbcClient jdbc;

    private final UUID woman = Ids.next();

    private ResponseId open(String code) {
        return her.forms.open(new ResponseId(Ids.next()), code, woman);
    }

    private static Map<String, List<String>> typed(String... pairs) {
        var typed = new HashMap<String, List<String>>();
        for (var i = 0; i < pairs.length; i += 2) {
            typed.computeIfAbsent(pairs[i], name -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return typed;
    }

    private SaveResult save(ResponseId response, String question, String... pairs) {
        return her.forms.save(response, pageWith(response, question), typed(pairs), ES);
    }

    private int pageWith(ResponseId response, String question) {
        for (var number = 1; number < 40; number++) {
            if (her.forms.page(response, number, ES).fields().stream()
                    .anyMatch(field -> field.name().equals(question))) {
                return number;
            }
        }
        throw new AssertionError(question + " is not asked");
    }

    @Test
    void eachPageIsKeptAndSheGoesOnWhereSheStopped() {
        var response = open("diagnostico");

        assertThat(save(response, "education", "education", "secondary", "last_study_year", "2009"))
                .isEqualTo(new SaveResult.Saved(2));

        assertThat(her.forms.page(response, 0, ES).number()).isEqualTo(2);
        assertThat(her.forms.page(response, 1, ES).fields().getLast().typed()).isEqualTo("2009");
        assertThat(her.forms.of(woman, "diagnostico")).containsExactly(response);
    }

    @Test
    void savingThePageAgainReplacesItAndLeavesOneRowAQuestion() {
        var response = open("diagnostico");

        save(response, "education", "education", "primary", "last_study_year", "1999");
        save(response, "education", "education", "secondary", "last_study_year", "1999");
        save(response, "education", "education", "secondary", "last_study_year", "");

        assertThat(jdbc.sql("select question || '=' || value from forms.answer where participant_id = :woman")
                        .param("woman", woman)
                        .query(String.class)
                        .list())
                .containsExactly("education=secondary");
    }

    @Test
    void thatTheTeamVerifiedSomethingIsNotHersToSay() {
        var response = open("seguimiento_6m");
        save(response, "job_found", "working", "yes", "job_found", "yes");
        var page = her.forms.page(response, pageWith(response, "job_evidence"), ES);

        assertThat(page.fields().getLast().options())
                .extracting(option -> option.value())
                .containsExactly("self_report", "document");
        assertThat(save(response, "job_evidence", "job_evidence", "verified")).isInstanceOf(SaveResult.Invalid.class);
        assertThat(save(response, "job_evidence", "job_evidence", "document")).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void digitsOfHerOwnScriptAreUnderstood() {
        var response = open("diagnostico");

        save(response, "education", "last_study_year", "٢٠٠٩");

        assertThat(her.forms.answers(response)).containsEntry("last_study_year", "2009");
    }

    @Test
    void wrongAnswersComeBackWithWhatSheTypedAndKeepNothing() {
        var response = open("diagnostico");

        var again = save(response, "education", "education", "secondary", "last_study_year", "hace mucho");

        assertThat(again).isInstanceOfSatisfying(SaveResult.Invalid.class, invalid -> {
            assertThat(invalid.page().problems().all()).containsOnlyKeys("last_study_year");
            assertThat(invalid.page().fields().getLast().typed()).isEqualTo("hacemucho");
        });
        assertThat(her.forms.answers(response)).doesNotContainKey("education");
    }

    @Test
    void pagesThatDoNotConcernHerAreSkipped() {
        var response = open("diagnostico");

        var next = save(response, "wish_return", "wish_return", "no");

        assertThat(next)
                .isInstanceOfSatisfying(
                        SaveResult.Saved.class,
                        saved -> assertThat(her.forms
                                        .page(response, saved.next(), ES)
                                        .fields()
                                        .getFirst()
                                        .name())
                                .isEqualTo("worked_last_week"));
    }

    @Test
    void answersThatALaterOneMadeIrrelevantAreKeptButDoNotCount() {
        var response = open("diagnostico");
        fill(response);
        save(response, "wish_return", "wish_return", "yes");
        save(response, "study_wish", "study_wish", "technical");
        save(response, "wish_return", "wish_return", "no");

        var closed = her.forms.complete(response);

        assertThat(closed)
                .isInstanceOfSatisfying(
                        CompleteResult.Completed.class,
                        done -> assertThat(done.answers())
                                .doesNotContainKey("study_wish")
                                .containsEntry("digital_score", "5")
                                .containsEntry("work_status", "inactive"));
        assertThat(jdbc.sql(
                                "select count(*) from forms.answer where participant_id = :woman and question = 'study_wish'"
                                        + " and not counts")
                        .param("woman", woman)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(seenByEvidence()).doesNotContain("study_wish").contains("digital_score", "motivation");
    }

    private List<String> seenByEvidence() {
        return jdbc.sql("select question from forms.v_answer where participant_id = :woman order by question")
                .param("woman", woman)
                .query(String.class)
                .list();
    }

    /** Everything that the diagnóstico needs. */
    private void fill(ResponseId response) {
        save(response, "worked_last_week", "worked_last_week", "no");
        save(response, "seeks_paid_work", "seeks_paid_work", "no", "searched_before", "yes");
        save(response, "business", "business", "idea");
        save(
                response,
                "digital_call",
                "digital_message",
                "alone",
                "digital_search",
                "alone",
                "digital_form",
                "alone",
                "digital_attach",
                "alone",
                "digital_call",
                "alone");
        save(response, "motivation", "motivation", "venture", "motivation", "network");
    }

    @Test
    void nothingIsSeenByEvidenceBeforeSheClosesIt() {
        fill(open("diagnostico"));

        assertThat(seenByEvidence()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidByThePageThatNeedsHer() {
        var response = open("diagnostico");

        assertThat(her.forms.complete(response))
                .isEqualTo(new CompleteResult.Missing(pageWith(response, "worked_last_week")));
    }

    @Test
    void aClosedResponseStaysAsItIs() {
        var response = open("diagnostico");
        fill(response);
        var first = her.forms.complete(response);

        assertThat(her.forms.save(response, 1, typed("education", "none"), ES)).isEqualTo(new SaveResult.Closed());
        assertThat(her.forms.complete(response)).isEqualTo(first);
    }

    @Test
    void herOwnWordsAreSealedAndNeverShownToEvidence() {
        var response = open("diagnostico");
        fill(response);
        save(response, "support_words", "support_needed", "childcare", "support_words", "Mi hijo pequeño");
        her.forms.complete(response);

        assertThat(pageOf(response, "support_words").typed()).isEqualTo("Mi hijo pequeño");
        assertThat(jdbc.sql("select coalesce(value, '') || sealed from forms.answer where participant_id = :woman"
                                + " and question = 'support_words'")
                        .param("woman", woman)
                        .query(String.class)
                        .single())
                .isEqualTo("oñeuqep ojih iM");
        assertThat(seenByEvidence()).contains("support_needed").doesNotContain("support_words");
        assertThat(her.forms.answers(response)).doesNotContainKey("support_words");
    }

    private FormPage.Field pageOf(ResponseId response, String question) {
        return her.forms.page(response, pageWith(response, question), ES).fields().stream()
                .filter(field -> field.name().equals(question))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoSheIsGoesToHerRecordAndNowhereElse() {
        var response = open("ficha");
        save(response, "preferred_name", "preferred_name", "  Rosita ");
        save(response, "names", "names", "Rosa Quilapán");
        save(response, "birth_date", "birth_date_day", "7", "birth_date_month", "3", "birth_date_year", "1987");
        save(response, "commune", "commune", "nunoa", "rural", "no");

        assertThat(her.record.load(woman))
                .containsEntry("preferred_name", "Rosita")
                .containsEntry("birth_date", "1987-03-07")
                .containsEntry("commune", "13120");
        assertThat(her.forms.page(response, 2, ES).fields().getFirst().typed()).isEqualTo("Rosa Quilapán");
        assertThat(jdbc.sql("select count(*) from forms.answer where participant_id = :woman")
                        .param("woman", woman)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFactThatHerRecordRefusesIsShownBesideItsField() {
        var response = open("ficha");

        assertThat(save(response, "phone", "phone", "+56 9 0000 0000"))
                .isInstanceOfSatisfying(
                        SaveResult.Invalid.class,
                        again -> assertThat(again.page().problems().all()).containsOnlyKeys("phone"));
    }

    @Test
    void consentsAreHandedOverWithTheTextSheReadAndNoIsAnAnswerToo() {
        var response = open("ficha");

        save(response, "consent_service", "consent_service", "yes", "consent_sensitive", "no");

        assertThat(her.record.consents.get(woman))
                .extracting(consent -> consent.purpose() + " " + consent.given() + " " + consent.textVersion() + " "
                        + consent.language())
                .containsExactly(
                        "SERVICE true ficha/1/consent_service es",
                        "SENSITIVE_PROFILE false ficha/1/consent_sensitive es");
    }

    @Test
    void aPlaceThatMayBeSeveralIsOfferedToPickFrom() {
        var response = open("ficha");

        assertThat(save(response, "commune", "commune", "san"))
                .isInstanceOfSatisfying(SaveResult.Invalid.class, again -> {
                    assertThat(again.page().problems().all()).containsOnlyKeys("commune");
                    assertThat(again.page().fields().getFirst().options()).isNotEmpty();
                });
        assertThat(save(response, "commune", "commune", "san", "commune", "13101"))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void sheReadsItInHerLanguage() {
        var response = open("diagnostico");

        assertThat(her.forms
                        .page(response, 2, Locale.of("ar"))
                        .fields()
                        .getFirst()
                        .label())
                .isEqualTo("هل تودين العودة إلى الدراسة؟");
        assertThat(her.forms.words("diagnostico", "income_band", "b1", ES)).isEqualTo("Menos de $150.000");
    }

    @Test
    void aResponseOfSomebodyElseIsNotOpenedUnderItsId() {
        var response = open("diagnostico");

        assertThatThrownBy(() -> her.forms.open(response, "diagnostico", Ids.next()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> her.forms.page(response, 999, ES)).isInstanceOf(NotFound.class);
    }

    static List<String> hostile() {
        return List.of(
                "x".repeat(10_000),
                "👩🏽‍🌾".repeat(300),
                "\u202Eoiranimret\u202C",
                "\u0000",
                "a\u0000b",
                "\uD800",
                "<script>alert(1)</script>",
                "'; drop table forms.answer; --",
                "=HYPERLINK(\"http://x\")",
                "0001-01-01",
                "-9999999999",
                "٣٫٥",
                "no_such_choice",
                "a b  c",
                " ");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverIsTypedAnywhereIsTakenInCleanlyOrRefusedClearly(String typed) {
        for (var code : List.of("ficha", "diagnostico", "cierre", "seguimiento_6m")) {
            var response = open(code);
            for (var number = 1; number <= her.forms.current(code).pages(); number++) {
                var fields = her.forms.page(response, number, ES).fields();
                var values = new HashMap<String, List<String>>();
                fields.forEach(field -> List.of("", "_day", "_month", "_year")
                        .forEach(part -> values.put(field.name() + part, List.of(typed, typed))));
                assertThat(her.forms.save(response, number, values, ES)).isNotNull();
                assertThat(her.forms.page(response, number, ES)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "12026", "", "19 87"})
    void strangeYearsAreNoBirthDates(String year) {
        var response = open("ficha");

        assertThat(save(
                        response,
                        "birth_date",
                        "birth_date_day",
                        "1",
                        "birth_date_month",
                        "1",
                        "birth_date_year",
                        year))
                .isInstanceOf(SaveResult.Invalid.class);
    }

    @Test
    void overridesOfDirectionAndControlCharactersAreLeftOut() {
        var response = open("ficha");

        save(response, "preferred_name", "preferred_name", "Ro\u202Esa\u0000\u0007 É");

        assertThat(her.record.load(woman)).containsEntry("preferred_name", "Rosa É");
    }

    @Test
    void wholeResponsesAreRecordedUnderTheSameRulesAndOnlyOnce() {
        var many = new ArrayList<FinishedResponse>();
        for (var i = 0; i < 500; i++) {
            many.add(closing(Ids.next(), "s5"));
        }
        var begun = System.nanoTime();

        her.forms.recordAll(many);
        her.forms.recordAll(many);

        assertThat(System.nanoTime() - begun).isLessThan(15_000_000_000L);
        assertThat(jdbc.sql("select count(*) from forms.v_answer where response_id = any(:ids)")
                        .param("ids", many.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(500 * 7);
    }

    private static FinishedResponse closing(UUID participant, String satisfaction) {
        var at = Instant.parse("2025-03-04T12:00:00Z");
        return new FinishedResponse(
                new ResponseId(Ids.at(at)),
                "cierre",
                participant,
                at,
                at.plusSeconds(300),
                typed(
                        "satisfaction_all", satisfaction,
                        "confidence_goals", "c4",
                        "confidence_voice", "c3",
                        "confidence_money", "c5",
                        "changes", "skill",
                        "changes", "network",
                        "consent_follow_up", "yes"));
    }

    @Test
    void oneBadResponseKeepsTheWholeListOut() {
        var good = closing(woman, "s4");

        assertThatThrownBy(() -> real.recordAll(List.of(good, closing(Ids.next(), "splendid"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("satisfaction_all");
        assertThat(real.of(woman, "cierre")).isEmpty();
    }

    @Autowired
    Forms real;

    @Autowired
    FormRecords records;

    @Test
    void twoRecordsOfOneWomanAreMergedAndTakenApartAgain() {
        var other = Ids.next();
        var response = open("diagnostico");
        fill(response);

        var moved = records.merge(woman, other);
        assertThat(her.forms.of(other, "diagnostico")).containsExactly(response);
        assertThat(her.forms.answers(response)).containsEntry("business", "idea");

        records.unmerge(woman, other, moved);
        assertThat(her.forms.of(woman, "diagnostico")).containsExactly(response);
        assertThat(her.forms.answers(response)).containsEntry("business", "idea");
    }

    @Test
    void herExportHasHerAnswersInWords() {
        var response = open("diagnostico");
        fill(response);

        assertThat(records.export(woman))
                .hasSize(1)
                .first()
                .satisfies(record -> assertThat(record.values().values()).contains("Tengo una idea"));
    }

    @Test
    void erasedAnswersAreGoneAndBlockedOnesAreNobodysBusiness() {
        var response = open("diagnostico");
        fill(response);
        her.forms.complete(response);

        records.block(woman, true);
        assertThat(seenByEvidence()).isEmpty();
        assertThatThrownBy(() -> her.forms.answers(response)).isInstanceOf(NotFound.class);

        records.block(woman, false);
        assertThat(seenByEvidence()).isNotEmpty();

        records.eraseAll(List.of(woman));
        assertThat(her.forms.of(woman, "diagnostico")).isEmpty();
        assertThat(seenByEvidence()).isEmpty();
    }
}
