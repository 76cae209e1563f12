/** One woman's page for the staff who care for her: how to reach her, what she agreed to, everything that happened. */
@NullMarked
package org.oportunidad.participants.timeline;

import org.jspecify.annotations.NullMarked;
