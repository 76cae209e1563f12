package org.oportunidad.forms.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oportunidad.forms.FinishedResponse;
import org.oportunidad.forms.fill.ResponseTable.Response;
import org.oportunidad.forms.instrument.FilledForm;
import org.oportunidad.forms.instrument.Instrument;
import org.oportunidad.forms.instrument.Question.Keeping;
import org.oportunidad.forms.instrument.QuestionType;
import org.oportunidad.forms.instruments.Instruments;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Records whole responses at once, under the rules of the pages. */
@Component
class RecordResponses {

    private final Instruments instruments;
    private final ResponseTable responses;
    private final AnswerSheet sheet;
    private final Places places;
    private final Country country;

    RecordResponses(
            Instruments instruments, ResponseTable responses, AnswerSheet sheet, Places places, Country country) {
        this.instruments = instruments;
        this.responses = responses;
        this.sheet = sheet;
        this.places = places;
        this.country = country;
    }

    void recordAll(List<FinishedResponse> all) {
        var known = responses.existing(
                all.stream().map(response -> response.id().value()).toList());
        all.stream()
                .filter(response -> !known.contains(response.id().value()))
                .collect(Collectors.groupingBy(FinishedResponse::code))
                .forEach((code, some) -> record(instruments.current(code), some));
    }

    private void record(Instrument instrument, List<FinishedResponse> some) {
        responses.insertCompleted(some, instrument.version());
        var rows = new ArrayList<AnswerSheet.Row>();
        for (var response : some) {
            counted(instrument, response)
                    .forEach((name, value) -> instrument
                            .question(name)
                            .ifPresent(question ->
                                    rows.add(new AnswerSheet.Row(stored(instrument, response), question, value))));
        }
        sheet.put(rows, some.getFirst().completedAt());
    }

    private static Response stored(Instrument instrument, FinishedResponse response) {
        return new Response(
                response.id().value(),
                response.participantId(),
                instrument.code(),
                instrument.version(),
                response.openedAt(),
                response.completedAt());
    }

    private Map<String, String> counted(Instrument instrument, FinishedResponse response) {
        var answers = new HashMap<String, String>();
        for (var question : instrument.questions()) {
            if (question.asked() || question.type() == QuestionType.HIDDEN) {
                answers.put(question.name(), places.resolve(question, TypedAnswers.read(question, response.answers())));
            }
        }
        var filled = new FilledForm(
                instrument,
                answers,
                response.completedAt().atZone(country.zone()).toLocalDate());
        if (!filled.problems().isEmpty()) {
            throw new IllegalArgumentException(
                    "Response to " + instrument.code() + " breaks its rules: " + filled.problems());
        }
        return filled.counted(Set.of(Keeping.CODED, Keeping.SEALED));
    }
}
