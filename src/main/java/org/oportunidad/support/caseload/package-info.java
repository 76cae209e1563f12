/** The women of one facilitator, and the load of everybody for who supervises. */
@NullMarked
package org.oportunidad.support.caseload;

import org.jspecify.annotations.NullMarked;
