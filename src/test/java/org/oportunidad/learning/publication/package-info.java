@NullMarked
package org.oportunidad.learning.publication;

import org.jspecify.annotations.NullMarked;
