package org.oportunidad.enrolment.facts;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.oportunidad.forms.SealedText;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals what a woman writes in her own words under a key of her own that an erasure destroys. */
@Component
class HerWords implements SealedText {

    private final WordsKeyTable keys;
    private final Envelope envelope;

    HerWords(WordsKeyTable keys, Envelope envelope) {
        this.keys = keys;
        this.envelope = envelope;
    }

    @Override
    @Transactional
    public List<String> seal(List<Words> texts) {
        var women = women(texts);
        var known = keys.of(women);
        keys.insert(women.stream().filter(woman -> !known.containsKey(woman)).toList(), envelope::newKey);
        var all = keys.of(women);
        var sealed = new ArrayList<String>(texts.size());
        for (var words : texts) {
            var key = java.util.Objects.requireNonNull(all.get(words.participantId()));
            sealed.add(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(envelope.seal(key, words.text(), words.context())));
        }
        return sealed;
    }

    @Override
    public List<String> open(List<Words> sealed) {
        var all = keys.of(women(sealed));
        return sealed.stream()
                .map(words -> {
                    var key = all.get(words.participantId());
                    return key == null
                            ? ""
                            : envelope.open(key, Base64.getUrlDecoder().decode(words.text()), words.context());
                })
                .toList();
    }

    private static List<UUID> women(List<Words> texts) {
        return texts.stream().map(Words::participantId).distinct().toList();
    }
}
