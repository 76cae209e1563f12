package org.oportunidad.forms.fill;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.forms.CompleteResult;
import org.oportunidad.forms.FormPage;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.forms.SaveResult;
import org.oportunidad.forms.fill.AnswerSheet.Filling;
import org.oportunidad.forms.instrument.FilledForm;
import org.oportunidad.forms.instrument.InstrumentPage;
import org.oportunidad.forms.instrument.Problem;
import org.oportunidad.forms.instrument.Question;
import org.oportunidad.forms.instrument.Question.Keeping;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.springframework.stereotype.Component;

/** Shows, saves and closes one response. */
@Component
class FillPages {

    private final ResponseTable responses;
    private final AnswerSheet sheet;
    private final PageWriter writer;
    private final Places places;
    private final Clock clock;

    FillPages(ResponseTable responses, AnswerSheet sheet, PageWriter writer, Places places, Clock clock) {
        this.responses = responses;
        this.sheet = sheet;
        this.writer = writer;
        this.places = places;
        this.clock = clock;
    }

    FormPage page(UUID response, int number, Locale locale) {
        var filling = sheet.filling(responses.get(response));
        var filled = filling.filled();
        var page = number == 0 ? firstThatNeedsHer(filling, filled) : pageOf(filling, number);
        return write(filling, page, filled, locale, Problems.none());
    }

    private static InstrumentPage pageOf(Filling filling, int number) {
        return filling.instrument().page(number).orElseThrow(NotFound::new);
    }

    /** A page that breaks a rule, else the first with a question she has not answered, else the last. */
    private static InstrumentPage firstThatNeedsHer(Filling filling, FilledForm filled) {
        var pages = filled.pages();
        return pages.stream()
                .filter(page -> filled.hasProblem(page) || untouched(filling, page, filled))
                .findFirst()
                .orElseGet(pages::getLast);
    }

    private static boolean untouched(Filling filling, InstrumentPage page, FilledForm filled) {
        return page.questions().stream()
                .filter(question -> question.asked() && filled.isRelevant(question.name()))
                .noneMatch(question -> filling.answers().containsKey(question.name()));
    }

    private FormPage write(Filling filling, InstrumentPage page, FilledForm filled, Locale locale, Problems problems) {
        return writer.write(
                new ResponseId(filling.response().id()),
                filling.instrument(),
                page,
                filled,
                filling.answers(),
                locale,
                problems);
    }

    SaveResult save(UUID response, int number, Map<String, List<String>> typed, Locale locale) {
        var before = sheet.filling(responses.lock(response));
        if (before.response().completedAt() != null) {
            return new SaveResult.Closed();
        }
        var page = pageOf(before, number);
        var answers = new LinkedHashMap<Question, String>();
        page.questions().stream()
                .filter(Question::asked)
                .forEach(question ->
                        answers.put(question, places.resolve(question, TypedAnswers.read(question, typed))));
        var filling = before.with(byName(answers));
        var filled = filling.filled();
        var problems = writer.problems(filling.instrument(), page, filled, locale);
        answers.forEach((question, answer) -> {
            if (filled.isRelevant(question.name()) && places.unknown(question, answer)) {
                writer.say(problems, filling.instrument(), question, Problem.UNKNOWN_COMMUNE, locale);
            }
            if (question.isForStaff(answer)) {
                writer.say(problems, filling.instrument(), question, Problem.UNKNOWN_CHOICE, locale);
            }
        });
        if (problems.any()) {
            return new SaveResult.Invalid(write(filling, page, filled, locale, problems));
        }
        answers.keySet().removeIf(question -> !filled.isRelevant(question.name()));
        var refused = sheet.keep(filling, answers, filling.instrument().language(locale.getLanguage()));
        if (!refused.isEmpty()) {
            refused.forEach(problems::add);
            return new SaveResult.Invalid(write(filling, page, filled, locale, problems));
        }
        return new SaveResult.Saved(filled.pages().stream()
                .mapToInt(InstrumentPage::number)
                .filter(other -> other > number)
                .findFirst()
                .orElse(0));
    }

    private static Map<String, String> byName(Map<Question, String> answers) {
        var byName = new LinkedHashMap<String, String>();
        answers.forEach((question, answer) -> byName.put(question.name(), answer));
        return byName;
    }

    CompleteResult complete(UUID response) {
        var filling = sheet.filling(responses.lock(response));
        var filled = filling.filled();
        if (filling.response().completedAt() == null) {
            if (!filled.problems().isEmpty()) {
                return new CompleteResult.Missing(firstWithProblem(filled));
            }
            sheet.close(filling, filled);
            responses.complete(response, clock.instant());
        }
        return new CompleteResult.Completed(filled.counted(Set.of(Keeping.CODED)));
    }

    private static int firstWithProblem(FilledForm filled) {
        return filled.pages().stream()
                .filter(filled::hasProblem)
                .mapToInt(InstrumentPage::number)
                .findFirst()
                .orElseThrow();
    }

    Map<String, String> answers(UUID response) {
        return sheet.filling(responses.get(response)).filled().counted(Set.of(Keeping.CODED));
    }
}
