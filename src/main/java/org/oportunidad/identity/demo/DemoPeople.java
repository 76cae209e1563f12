package org.oportunidad.identity.demo;

import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.DemoCast;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is in the cast; exists only where invented people do. */
@Component
@Profile({"demo", "test"})
class DemoPeople implements DemoCast {

    private final DemoTable table;

    DemoPeople(DemoTable table) {
        this.table = table;
    }

    @Override
    @Transactional
    public void add(AccountId account, int order, String name, String lineKey) {
        table.upsert(account, order, name, lineKey);
    }
}
