/** Reminders of sessions, a day and an hour before, as far as each woman lets messages reach her. */
@NullMarked
package org.oportunidad.workshops.reminder;

import org.jspecify.annotations.NullMarked;
