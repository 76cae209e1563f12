package org.oportunidad.messaging;

/** A way by which a message can reach her. */
public enum Channel {
    /** Only the inbox inside the app, which every message reaches. */
    INBOX,
    EMAIL,
    SMS,
    WHATSAPP,
    /** A person phones her. */
    CALL
}
