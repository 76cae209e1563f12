@NullMarked
package org.oportunidad.audit.seal;

import org.jspecify.annotations.NullMarked;
