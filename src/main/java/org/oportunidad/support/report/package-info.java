/** How support goes, in counts: precision of alerts, time to contact, kinds of support, needs. */
@NullMarked
package org.oportunidad.support.report;

import org.jspecify.annotations.NullMarked;
