package org.oportunidad.forms.fill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.forms.PersonalFacts;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.fill.AnswerTable.Answer;
import org.oportunidad.forms.fill.ResponseTable.Response;
import org.oportunidad.forms.instrument.FilledForm;
import org.oportunidad.forms.instrument.Instrument;
import org.oportunidad.forms.instrument.Question;
import org.oportunidad.forms.instrument.Question.Keeping;
import org.oportunidad.forms.instruments.Instruments;
import org.oportunidad.programme.Country;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings the answers of a response together from where they are kept, and puts each where it belongs. */
@Component
class AnswerSheet {

    private final Instruments instruments;
    private final AnswerTable table;
    private final ObjectProvider<PersonalFacts> personal;
    private final ObjectProvider<SealedText> seals;
    private final Clock clock;
    private final Country country;

    AnswerSheet(
            Instruments instruments,
            AnswerTable table,
            ObjectProvider<PersonalFacts> personal,
            ObjectProvider<SealedText> seals,
            Clock clock,
            Country country) {
        this.instruments = instruments;
        this.table = table;
        this.personal = personal;
        this.seals = seals;
        this.clock = clock;
        this.country = country;
    }

    /** A response with all its answers, wherever they are kept. */
    record Filling(Response response, Instrument instrument, Map<String, String> answers, LocalDate day) {

        FilledForm filled() {
            return new FilledForm(instrument, answers, day);
        }

        /** The same response if she answered so. */
        Filling with(Map<String, String> others) {
            var all = new HashMap<>(answers);
            all.putAll(others);
            return new Filling(response, instrument, Map.copyOf(all), day);
        }
    }

    Filling filling(Response response) {
        var instrument = instruments.version(response.code(), response.version());
        var answers = new HashMap<String, String>();
        if (keepsAny(instrument, Keeping.PERSONAL)) {
            personal.ifAvailable(facts -> answers.putAll(facts.load(response.participantId())));
        }
        var stored = table.of(response.participantId(), response.id());
        stored.stream()
                .filter(answer -> answer.value() != null)
                .forEach(answer -> answers.put(answer.question(), String.valueOf(answer.value())));
        answers.putAll(opened(stored));
        return new Filling(response, instrument, Map.copyOf(answers), dayOf(response.completedAt()));
    }

    private LocalDate dayOf(@Nullable Instant completedAt) {
        var moment = completedAt == null ? clock.instant() : completedAt;
        return moment.atZone(country.zone()).toLocalDate();
    }

    private static boolean keepsAny(Instrument instrument, Keeping keeping) {
        return instrument.questions().stream().anyMatch(question -> question.keeping() == keeping);
    }

    private Map<String, String> opened(List<Answer> stored) {
        var questions = new ArrayList<String>();
        var sealed = new ArrayList<SealedText.Words>();
        for (var answer : stored) {
            if (answer.sealed() instanceof String text && answer.sealedFor() instanceof UUID owner) {
                questions.add(answer.question());
                sealed.add(new SealedText.Words(owner, text, context(answer.responseId(), answer.question())));
            }
        }
        if (sealed.isEmpty()) {
            return Map.of();
        }
        var words = seals.getObject().open(sealed);
        var opened = new LinkedHashMap<String, String>();
        for (var i = 0; i < words.size(); i++) {
            opened.put(questions.get(i), words.get(i));
        }
        return opened;
    }

    private static String context(UUID response, String question) {
        return "forms.answer:" + response + ":" + question;
    }

    /**
     * Keeps answers of one page, empty ones clearing what was there.
     *
     * @return message keys by question for facts that her record refuses; then nothing was kept
     */
    Map<String, String> keep(Filling filling, Map<Question, String> answers, String language) {
        var facts = new LinkedHashMap<String, String>();
        var rows = new ArrayList<Row>();
        var cleared = new ArrayList<String>();
        answers.forEach((question, value) -> {
            if (question.keeping() == Keeping.PERSONAL) {
                facts.put(question.name(), value);
            } else if (value.isEmpty()) {
                cleared.add(question.name());
            } else {
                rows.add(new Row(filling.response(), question, value));
            }
        });
        var participant = filling.response().participantId();
        if (!facts.isEmpty()) {
            var refused = personal.getObject().save(participant, facts);
            if (!refused.isEmpty()) {
                return refused;
            }
        }
        if (!cleared.isEmpty()) {
            table.clear(participant, filling.response().id(), cleared);
        }
        put(rows, clock.instant());
        consents(filling, answers, language);
        return Map.of();
    }

    private void consents(Filling filling, Map<Question, String> answers, String language) {
        var given = new ArrayList<PersonalFacts.ConsentAnswer>();
        answers.forEach((question, value) -> {
            if (question.consent() instanceof String purpose && !value.isEmpty()) {
                var text =
                        filling.instrument().code() + "/" + filling.instrument().version() + "/" + question.name();
                given.add(new PersonalFacts.ConsentAnswer(purpose, value.equals("yes"), text, language));
            }
        });
        if (!given.isEmpty()) {
            personal.getObject().consents(filling.response().participantId(), given);
        }
    }

    /** One answer that belongs to a response and is not personal. */
    record Row(Response response, Question question, String value) {}

    /** Writes answers of any number of responses, sealing her own words. */
    void put(List<Row> rows, Instant at) {
        var words = rows.stream()
                .filter(row -> row.question().keeping() == Keeping.SEALED)
                .map(row -> new SealedText.Words(
                        row.response().participantId(),
                        row.value(),
                        context(row.response().id(), row.question().name())))
                .toList();
        var sealed = words.isEmpty()
                ? List.<String>of().iterator()
                : seals.getObject().seal(words).iterator();
        var answers = new ArrayList<Answer>();
        for (var row : rows) {
            var own = row.question().keeping() == Keeping.SEALED;
            answers.add(new Answer(
                    row.response().participantId(),
                    row.response().id(),
                    row.question().name(),
                    own ? null : row.value(),
                    own ? sealed.next() : null,
                    own ? row.response().participantId() : null,
                    true,
                    row.response().completedAt() instanceof Instant completed ? completed : at));
        }
        table.put(answers);
    }

    /** Writes what was calculated and lets irrelevant answers count for nothing. */
    void close(Filling filling, FilledForm filled) {
        var rows = new ArrayList<Row>();
        filled.calculated()
                .forEach((name, value) -> filling.instrument()
                        .question(name)
                        .filter(question -> !value.isEmpty())
                        .ifPresent(question -> rows.add(new Row(filling.response(), question, value))));
        put(rows, clock.instant());
        var relevant = filling.instrument().questions().stream()
                .map(Question::name)
                .filter(filled::isRelevant)
                .toList();
        table.discount(filling.response().participantId(), filling.response().id(), relevant);
    }
}
