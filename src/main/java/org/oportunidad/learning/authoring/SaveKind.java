package org.oportunidad.learning.authoring;

/** Why a text of a draft is remembered. */
enum SaveKind {
    /** What the draft was begun with. */
    BEGUN,
    SAVED,
    REMOVED,
    /** Written by somebody while another one changed the same: kept beside. */
    ASIDE
}
