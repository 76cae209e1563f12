package org.oportunidad.enrolment.facts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.web.WhileLooking;
import org.springframework.stereotype.Component;

/** Takes over the wrapped key of a woman's words that another statement brought along, for the rest of this look. */
@Component
public class KnownWordsKey {

    static final String KEYS = "enrolment.words_key";

    private final WhileLooking looking;

    KnownWordsKey(WhileLooking looking) {
        this.looking = looking;
    }

    public void keep(UUID woman, byte @Nullable [] key) {
        looking.keep(KEYS, List.of(woman), key == null ? Map.of() : Map.of(woman, key));
    }
}
