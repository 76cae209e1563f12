package org.oportunidad.support.woman;

import java.util.UUID;
import org.oportunidad.participants.TimelineEntries.Window;
import org.oportunidad.platform.web.WhileLooking;
import org.springframework.stereotype.Component;

/** Reads once a look what the timeline and the panel of one woman show. */
@Component
class FindSupport {

    private static final String SUPPORT = "support.woman";
    private static final Window NO_STORY = new Window(null, 0, null);

    private final HerSupportTable table;
    private final WhileLooking looking;

    FindSupport(HerSupportTable table, WhileLooking looking) {
        this.table = table;
        this.looking = looking;
    }

    HerSupport story(UUID participant, Window window) {
        var support = table.of(participant, window);
        looking.keep(SUPPORT, participant, support);
        return support;
    }

    HerSupport pinned(UUID participant) {
        return looking.once(SUPPORT, participant, () -> table.of(participant, NO_STORY));
    }
}
