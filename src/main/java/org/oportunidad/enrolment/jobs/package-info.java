/** What time does by itself: drafts vanish, no-shows are noted, signs are raised for people to look at. */
@NullMarked
package org.oportunidad.enrolment.jobs;

import org.jspecify.annotations.NullMarked;
