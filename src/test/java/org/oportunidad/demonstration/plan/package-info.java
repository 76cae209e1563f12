@NullMarked
package org.oportunidad.demonstration.plan;

import org.jspecify.annotations.NullMarked;
