@NullMarked
package org.oportunidad.learning.media;

import org.jspecify.annotations.NullMarked;
