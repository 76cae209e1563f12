/** Her own account: language, PIN, phone, keys, signed-in browsers, and the cards of other modules. */
@NullMarked
package org.oportunidad.identity.account;

import org.jspecify.annotations.NullMarked;
