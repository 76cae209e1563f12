/** Her workshops: when, where, which section, what is left. */
@NullMarked
package org.oportunidad.workshops.agenda;

import org.jspecify.annotations.NullMarked;
