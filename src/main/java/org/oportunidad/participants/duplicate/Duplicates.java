package org.oportunidad.participants.duplicate;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says whether a record waits for somebody to decide whether it is the second one of a woman. */
@Component
public class Duplicates {

    private final DuplicateTable table;

    Duplicates(DuplicateTable table) {
        this.table = table;
    }

    public boolean openFor(UUID participant) {
        return table.openFor(participant);
    }
}
