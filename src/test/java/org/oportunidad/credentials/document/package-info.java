/** Tests of the certificate on paper. */
@NullMarked
package org.oportunidad.credentials.document;

import org.jspecify.annotations.NullMarked;
