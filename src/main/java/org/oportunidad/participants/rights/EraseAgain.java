package org.oportunidad.participants.rights;

import java.util.LinkedHashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Before the program opens: whom the tombstones name and a restored backup brought back is erased again. */
@Component
class EraseAgain implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(EraseAgain.class);

    /** An import that was undone may have had thousands. */
    private static final int STEP = 500;

    private final ErasuresFile tombstones;
    private final RightsTable table;
    private final RightsDesk desk;

    EraseAgain(ErasuresFile tombstones, RightsTable table, RightsDesk desk) {
        this.tombstones = tombstones;
        this.table = table;
        this.desk = desk;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var named = tombstones.ids();
        var back = table.notErased(named);
        for (var from = 0; from < back.size(); from += STEP) {
            desk.eraseAgain(back.subList(from, Math.min(back.size(), from + STEP)));
        }
        if (!back.isEmpty()) {
            log.warn("Erased {} people again, whom a restored backup had brought back", back.size());
        }
        var unnamed = new LinkedHashSet<>(table.erased());
        unnamed.removeAll(named);
        tombstones.add(unnamed);
    }
}
