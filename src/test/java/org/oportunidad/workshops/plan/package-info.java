@NullMarked
package org.oportunidad.workshops.plan;

import org.jspecify.annotations.NullMarked;
