/** Issuing, revoking and keeping certificates. */
@NullMarked
package org.oportunidad.credentials.issue;

import org.jspecify.annotations.NullMarked;
