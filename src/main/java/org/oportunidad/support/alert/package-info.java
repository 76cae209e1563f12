/** Alerts by transparent rules; each says in one sentence why, and a person decides. */
@NullMarked
package org.oportunidad.support.alert;

import org.jspecify.annotations.NullMarked;
