/** The log of contacts: channel, reason, coded result, a few sealed lines, and what comes next. */
@NullMarked
package org.oportunidad.support.contact;

import org.jspecify.annotations.NullMarked;
