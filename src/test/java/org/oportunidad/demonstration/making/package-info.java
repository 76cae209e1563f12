@NullMarked
package org.oportunidad.demonstration.making;

import org.jspecify.annotations.NullMarked;
