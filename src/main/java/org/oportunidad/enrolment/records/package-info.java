/** What enrolment holds about a woman: her export, erasure, merge, and her timeline. */
@NullMarked
package org.oportunidad.enrolment.records;

import org.jspecify.annotations.NullMarked;
