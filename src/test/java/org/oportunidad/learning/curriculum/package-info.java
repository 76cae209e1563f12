@NullMarked
package org.oportunidad.learning.curriculum;

import org.jspecify.annotations.NullMarked;
