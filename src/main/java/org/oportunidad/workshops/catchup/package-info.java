/** Making up for a missed session. */
@NullMarked
package org.oportunidad.workshops.catchup;

import org.jspecify.annotations.NullMarked;
