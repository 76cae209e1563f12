@NullMarked
package org.oportunidad.learning.poll;

import org.jspecify.annotations.NullMarked;
