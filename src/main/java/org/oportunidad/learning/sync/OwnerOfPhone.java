package org.oportunidad.learning.sync;

import java.util.Arrays;
import java.util.Base64;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.keys.BlindIndex;
import org.springframework.stereotype.Component;

/** A name for an account that tells a phone whose op it is and tells nobody who she is. */
@Component
class OwnerOfPhone {

    private static final int BYTES = 15;

    private final BlindIndex index;

    OwnerOfPhone(BlindIndex index) {
        this.index = index;
    }

    String of(Viewer viewer) {
        var name = index.of("offline owner", viewer.account().value().toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(name, BYTES));
    }
}
