/** Passkeys of staff: registered from an invitation or the account page, used to sign in and to prove again. */
@NullMarked
package org.oportunidad.identity.passkey;

import org.jspecify.annotations.NullMarked;
