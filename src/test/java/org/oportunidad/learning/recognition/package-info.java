@NullMarked
package org.oportunidad.learning.recognition;

import org.jspecify.annotations.NullMarked;
