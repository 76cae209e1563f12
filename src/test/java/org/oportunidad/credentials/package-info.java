/** Tests of certificates. */
@NullMarked
package org.oportunidad.credentials;

import org.jspecify.annotations.NullMarked;
