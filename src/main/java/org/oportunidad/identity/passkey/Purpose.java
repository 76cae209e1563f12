package org.oportunidad.identity.passkey;

/** What the answer to a challenge may be used for. */
enum Purpose {
    REGISTER,
    SIGN_IN
}
