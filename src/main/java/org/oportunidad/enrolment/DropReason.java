package org.oportunidad.enrolment;

/** Why a woman left, by category only: no health detail is ever kept (domain §5 and §6). */
public enum DropReason {
    CARE,
    WORK,
    CONNECTIVITY,
    HEALTH,
    MOVED,
    CONTENT,
    SAFETY,
    /** A positive exit, counted both ways. */
    FOUND_JOB,
    OTHER
}
