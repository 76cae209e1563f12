package org.oportunidad.identity;

/** The kind of contact somebody types to be sent a one-time code. */
public enum LoginKind {
    EMAIL,
    PHONE
}
