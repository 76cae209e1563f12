@NullMarked
package org.oportunidad.workshops.evaluation;

import org.jspecify.annotations.NullMarked;
