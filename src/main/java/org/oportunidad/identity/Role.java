package org.oportunidad.identity;

/** What a person is in the programme; a grant gives a staff role, having a participant record gives PARTICIPANT. */
public enum Role {
    PARTICIPANT,
    FACILITATOR,
    COORDINATOR,
    /** The M&E officer. */
    MONITORING,
    AUDITOR,
    ADMINISTRATOR;

    public boolean isStaff() {
        return this != PARTICIPANT;
    }

    /** The message key of the role's name for people. */
    public String textKey() {
        return "identity.role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
