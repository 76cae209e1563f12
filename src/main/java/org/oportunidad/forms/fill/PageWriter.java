package org.oportunidad.forms.fill;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.forms.FormPage;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.forms.expression.Expression;
import org.oportunidad.forms.instrument.FilledForm;
import org.oportunidad.forms.instrument.Instrument;
import org.oportunidad.forms.instrument.InstrumentPage;
import org.oportunidad.forms.instrument.Problem;
import org.oportunidad.forms.instrument.Question;
import org.oportunidad.forms.instrument.QuestionType;
import org.oportunidad.forms.instrument.Words;
import org.oportunidad.forms.instruments.Wording;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Writes a page of an instrument in her language, with her answers and what is wrong with them. */
@Component
public class PageWriter {

    private static final int PLACES_TO_PICK_FROM = 8;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Wording wording;
    private final Country country;

    PageWriter(Wording wording, Country country) {
        this.wording = wording;
        this.country = country;
    }

    /** @param problems only those that she shall see */
    FormPage write(
            ResponseId response,
            Instrument instrument,
            InstrumentPage page,
            FilledForm filled,
            Map<String, String> answers,
            Locale locale,
            Problems problems) {
        var pages = filled.pages();
        var position =
                pages.stream().filter(other -> other.number() <= page.number()).count();
        var previous = pages.stream()
                .filter(other -> other.number() < page.number())
                .mapToInt(InstrumentPage::number)
                .max()
                .orElse(0);
        var fields = page.questions().stream()
                .filter(question -> question.shown() && filled.isRelevant(question.name()))
                .map(question -> field(instrument, question, answers.get(question.name()), locale))
                .toList();
        return new FormPage(
                response,
                instrument.code(),
                wording.of(instrument, instrument.title(), locale),
                page.number(),
                previous,
                (int) position,
                pages.size(),
                wording.of(instrument, page.heading(), locale),
                fields,
                problems);
    }

    /** Every page with all its questions, unanswered, whatever the rules would skip. */
    public List<FormPage> blank(Instrument instrument, Locale locale) {
        return instrument.pages().stream()
                .map(page -> new FormPage(
                        new ResponseId(NOBODY),
                        instrument.code(),
                        wording.of(instrument, instrument.title(), locale),
                        page.number(),
                        0,
                        page.number(),
                        instrument.pages().size(),
                        wording.of(instrument, page.heading(), locale),
                        page.questions().stream()
                                .filter(Question::shown)
                                .map(question -> field(instrument, question, null, locale))
                                .toList(),
                        Problems.none()))
                .toList();
    }

    /** The problems of a page's relevant questions, in the instrument's words or ours. */
    Problems problems(Instrument instrument, InstrumentPage page, FilledForm filled, Locale locale) {
        var problems = Problems.none();
        for (var question : page.questions()) {
            var problem = filled.problems().get(question.name());
            if (problem != null) {
                say(problems, instrument, question, problem, locale);
            }
        }
        return problems;
    }

    void say(Problems problems, Instrument instrument, Question question, Problem problem, Locale locale) {
        var own = switch (problem) {
            case REQUIRED -> question.required().message();
            case CONSTRAINT ->
                question.constraint() == null ? null : question.constraint().message();
            default -> null;
        };
        if (own != null) {
            problems.add(question.name(), "forms.fill.says", wording.of(instrument, own, locale));
            return;
        }
        switch (problem) {
            case REQUIRED -> problems.add(question.name(), "forms.fill.required");
            case NOT_A_NUMBER -> problems.add(question.name(), "forms.fill.notANumber");
            case NOT_A_DATE -> problems.add(question.name(), "forms.fill.notADate");
            case UNKNOWN_COMMUNE -> problems.add(question.name(), "forms.fill.unknownCommune");
            case UNKNOWN_CHOICE, CONSTRAINT -> problems.add(question.name(), "forms.fill.unknownChoice");
            case TOO_LONG ->
                problems.add(
                        question.name(),
                        "forms.fill.tooLong",
                        question.type() == QuestionType.TEXT ? QuestionType.SHORT : QuestionType.LONG);
        }
    }

    private FormPage.Field field(Instrument instrument, Question question, @Nullable String answer, Locale locale) {
        var typed = answer == null ? question.preset() : answer;
        var place = question.type() == QuestionType.COMMUNE ? country.commune(typed) : Optional.<Commune>empty();
        return new FormPage.Field(
                question.name(),
                FormPage.Kind.valueOf(question.type().name()),
                wording.of(instrument, question.label(), locale),
                text(instrument, question.hint(), locale),
                text(instrument, question.why(), locale),
                text(instrument, question.unit(), locale),
                question.autocomplete(),
                question.required().expression().equals(Expression.ALWAYS),
                place.map(commune -> commune.label(locale)).orElse(typed),
                question.type() == QuestionType.COMMUNE && place.isEmpty() && !typed.isEmpty()
                        ? places(typed, locale)
                        : options(instrument, question, locale));
    }

    private String text(Instrument instrument, @Nullable Words words, Locale locale) {
        return words == null ? "" : wording.of(instrument, words, locale);
    }

    private List<Option> options(Instrument instrument, Question question, Locale locale) {
        return question.herChoices().stream()
                .map(choice -> Option.of(choice.code(), wording.of(instrument, choice.label(), locale)))
                .toList();
    }

    private List<Option> places(String typed, Locale locale) {
        return country.searchCommunes(shortened(typed), PLACES_TO_PICK_FROM).stream()
                .map(commune -> Option.of(commune.cut(), commune.label(locale)))
                .toList();
    }

    private static String shortened(String typed) {
        return typed.length() > QuestionType.SHORT ? typed.substring(0, QuestionType.SHORT) : typed;
    }
}
