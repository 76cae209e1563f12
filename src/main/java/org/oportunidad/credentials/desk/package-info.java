/** Certificates on the page of a woman, for staff: which she has, issue one by hand, revoke one. */
@NullMarked
package org.oportunidad.credentials.desk;

import org.jspecify.annotations.NullMarked;
