package org.oportunidad.identity.session;

/** How somebody came in. */
public enum Entrance {
    CODE,
    SHOWN,
    CLASS,
    PASSKEY,
    INVITATION,
    DEMO
}
