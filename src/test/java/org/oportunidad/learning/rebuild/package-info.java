@NullMarked
package org.oportunidad.learning.rebuild;

import org.jspecify.annotations.NullMarked;
