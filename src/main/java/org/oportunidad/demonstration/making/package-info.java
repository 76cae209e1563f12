/** Turns the plan into facts by calling the use cases of the modules. */
@NullMarked
package org.oportunidad.demonstration.making;

import org.jspecify.annotations.NullMarked;
