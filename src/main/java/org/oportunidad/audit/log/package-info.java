/** Writing events down and listing them. */
@NullMarked
package org.oportunidad.audit.log;

import org.jspecify.annotations.NullMarked;
