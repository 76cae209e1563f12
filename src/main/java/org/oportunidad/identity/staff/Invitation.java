package org.oportunidad.identity.staff;

import org.oportunidad.identity.AccountId;

/** A live invitation: who may register a passkey with it. */
public record Invitation(AccountId account, String name, Purpose purpose) {

    /** Why somebody is let in by a link. */
    public enum Purpose {
        JOIN,
        /** She lost her key; waits a day so that its owner can object. */
        RECOVER,
        FIRST_ADMINISTRATOR
    }

    public boolean isFirst() {
        return purpose == Purpose.FIRST_ADMINISTRATOR;
    }
}
