package org.oportunidad.support.need;

import java.util.List;
import org.oportunidad.support.MetNeed;
import org.oportunidad.support.NeedHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes needs that were met elsewhere. */
@Component
class KeepNeeds implements NeedHistory {

    private final NeedTable table;

    KeepNeeds(NeedTable table) {
        this.table = table;
    }

    @Override
    @Transactional
    public void keepAll(List<MetNeed> needs) {
        table.insertMet(needs);
    }
}
