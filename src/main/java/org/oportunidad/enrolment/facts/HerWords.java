package org.oportunidad.enrolment.facts;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.forms.SealedText;
import org.oportunidad.platform.keys.Envelope;
import org.oportunidad.platform.web.WhileLooking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals what a woman writes in her own words under a key of her own that an erasure destroys. */
@Component
class HerWords implements SealedText {

    private final WordsKeyTable keys;
    private final Envelope envelope;
    private final WhileLooking looking;

    HerWords(WordsKeyTable keys, Envelope envelope, WhileLooking looking) {
        this.keys = keys;
        this.envelope = envelope;
        this.looking = looking;
    }

    @Override
    @Transactional
    public List<String> seal(List<Words> texts) {
        var all = keys(women(texts));
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
        var women = women(sealed);
        var all = looking.once(KnownWordsKey.KEYS, women, () -> keys.of(women));
        return sealed.stream()
                .map(words -> {
                    var key = all.get(words.participantId());
                    return key == null
                            ? ""
                            : envelope.open(key, Base64.getUrlDecoder().decode(words.text()), words.context());
                })
                .toList();
    }

    @Override
    @Transactional
    public byte[] sealFile(UUID participantId, byte[] content, String context) {
        var key = java.util.Objects.requireNonNull(keys(List.of(participantId)).get(participantId));
        return envelope.sealBytes(key, content, context);
    }

    @Override
    public byte[] openFile(UUID participantId, byte[] sealed, String context) {
        var key = keys.of(List.of(participantId)).get(participantId);
        return key == null ? new byte[0] : envelope.openBytes(key, sealed, context);
    }

    /** Their keys; whoever has none gets one. */
    private Map<UUID, byte[]> keys(List<UUID> women) {
        var known = keys.of(women);
        keys.insert(women.stream().filter(woman -> !known.containsKey(woman)).toList(), envelope::newKey);
        return keys.of(women);
    }

    private static List<UUID> women(List<Words> texts) {
        return texts.stream().map(Words::participantId).distinct().toList();
    }
}
