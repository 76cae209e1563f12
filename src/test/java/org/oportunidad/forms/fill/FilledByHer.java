package org.oportunidad.forms.fill;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.forms.Forms;
import org.oportunidad.forms.PersonalFacts;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.instruments.Instruments;
import org.oportunidad.forms.instruments.Wording;
import org.oportunidad.programme.Country;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** Forms on the real database, with a woman's record and seals that a test can look into. */
@TestComponent
class FilledByHer {

    final KeptRecord record = new KeptRecord();
    final Seals seals = new Seals();
    final Forms forms;

    FilledByHer(
            Instruments instruments,
            Wording wording,
            ResponseTable responses,
            AnswerTable answers,
            PageWriter writer,
            Places places,
            Clock clock,
            Country country) {
        var sheet = new AnswerSheet(instruments, answers, one(record), one(seals), clock, country);
        forms = new StoredForms(
                instruments,
                wording,
                responses,
                new FillPages(responses, sheet, writer, places, clock),
                new RecordResponses(instruments, responses, sheet, places, country),
                clock);
    }

    private static <T> ObjectProvider<T> one(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return bean;
            }

            @Override
            public Stream<T> stream() {
                return Stream.of(bean);
            }
        };
    }

    /** Keeps facts in memory; refuses a phone that ends in 000. */
    static final class KeptRecord implements PersonalFacts {

        final Map<UUID, Map<String, String>> facts = new HashMap<>();
        final Map<UUID, List<ConsentAnswer>> consents = new HashMap<>();

        @Override
        public Map<String, String> save(UUID participantId, Map<String, String> given) {
            if (given.getOrDefault("phone", "").endsWith("000")) {
                return Map.of("phone", "forms.fill.required");
            }
            facts.computeIfAbsent(participantId, id -> new HashMap<>()).putAll(given);
            return Map.of();
        }

        @Override
        public Map<String, String> load(UUID participantId) {
            return facts.getOrDefault(participantId, Map.of());
        }

        @Override
        public void consents(UUID participantId, List<ConsentAnswer> answers) {
            consents.computeIfAbsent(participantId, id -> new ArrayList<>()).addAll(answers);
        }
    }

    /** Turns words around, which is enough to see whether they were sealed. */
    static final class Seals implements SealedText {

        @Override
        public List<String> seal(List<Words> texts) {
            return texts.stream().map(Seals::turned).toList();
        }

        @Override
        public List<String> open(List<Words> sealed) {
            return sealed.stream().map(Seals::turned).toList();
        }

        @Override
        public byte[] sealFile(UUID participantId, byte[] content, String context) {
            throw new UnsupportedOperationException("no form has files");
        }

        @Override
        public byte[] openFile(UUID participantId, byte[] sealed, String context) {
            throw new UnsupportedOperationException("no form has files");
        }

        private static String turned(Words words) {
            return new StringBuilder(words.text()).reverse().toString();
        }
    }
}
