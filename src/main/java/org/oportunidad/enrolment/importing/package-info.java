/** Bringing in applicants from a spreadsheet: mapping, check, all or the good rows, progress and undo. */
@NullMarked
package org.oportunidad.enrolment.importing;

import org.jspecify.annotations.NullMarked;
