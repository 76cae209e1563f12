/** The certificate on paper: drawn when somebody asks, in any of the six languages, never stored. */
@NullMarked
package org.oportunidad.credentials.document;

import org.jspecify.annotations.NullMarked;
