@NullMarked
package org.oportunidad.learning.comeback;

import org.jspecify.annotations.NullMarked;
