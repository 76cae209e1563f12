/** Reminders as they reach the outbox. */
@NullMarked
package org.oportunidad.workshops.reminder;

import org.jspecify.annotations.NullMarked;
