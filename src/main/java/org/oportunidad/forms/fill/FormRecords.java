package org.oportunidad.forms.fill;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.oportunidad.forms.fill.AnswerSheet.Filling;
import org.oportunidad.forms.instrument.Question;
import org.oportunidad.forms.instruments.Wording;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her answers in her export, in words; erased, blocked and merged with her record. */
@Component
class FormRecords implements PersonalRecords {

    private static final String ROW = "response:";

    private final ResponseTable responses;
    private final AnswerTable answers;
    private final AnswerSheet sheet;
    private final Wording wording;
    private final Clock clock;

    FormRecords(ResponseTable responses, AnswerTable answers, AnswerSheet sheet, Wording wording, Clock clock) {
        this.responses = responses;
        this.answers = answers;
        this.sheet = sheet;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public String schema() {
        return "forms";
    }

    @Override
    @Transactional
    public List<PersonalRecord> export(UUID participantId) {
        var locale = LocaleContextHolder.getLocale();
        return responses.of(participantId).stream()
                .map(sheet::filling)
                .map(filling -> inWords(filling, locale))
                .toList();
    }

    private PersonalRecord inWords(Filling filling, Locale locale) {
        var words = new LinkedHashMap<String, String>();
        words.put(
                "forms.record.form",
                wording.of(filling.instrument(), filling.instrument().title(), locale));
        words.put("forms.record.openedAt", filling.response().openedAt().toString());
        for (var question : filling.instrument().questions()) {
            var answer = filling.answers().getOrDefault(question.name(), "");
            if (question.asked() && question.keeping() != Question.Keeping.PERSONAL && !answer.isEmpty()) {
                words.put(
                        wording.of(filling.instrument(), question.label(), locale),
                        inWords(filling, question, answer, locale));
            }
        }
        return new PersonalRecord("forms.record", words);
    }

    private String inWords(Filling filling, Question question, String answer, Locale locale) {
        if (question.choices().isEmpty()) {
            return answer;
        }
        return String.join(
                ", ",
                question.choices().stream()
                        .filter(choice -> List.of(answer.split(" ", -1)).contains(choice.code()))
                        .map(choice -> wording.of(filling.instrument(), choice.label(), locale))
                        .toList());
    }

    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        answers.erase(participantIds);
        responses.erase(participantIds);
    }

    @Override
    @Transactional
    public void block(UUID participantId, boolean blocked) {
        responses.block(participantId, blocked, clock.instant());
    }

    /** The answers stay sealed under the key they were sealed for. */
    @Override
    @Transactional
    public List<String> merge(UUID from, UUID into) {
        var moved = responses.of(from).stream().map(ResponseTable.Response::id).toList();
        moved.forEach(response -> move(response, from, into));
        return moved.stream().map(id -> ROW + id).toList();
    }

    @Override
    @Transactional
    public void unmerge(UUID from, UUID into, List<String> moved) {
        moved.stream()
                .filter(row -> row.startsWith(ROW))
                .map(row -> UUID.fromString(row.substring(ROW.length())))
                .forEach(response -> move(response, /* from= */ into, /* into= */ from));
    }

    private void move(UUID response, UUID from, UUID into) {
        responses.move(response, from, into);
        answers.move(response, from, into);
    }
}
