/** Pictures, voices and documents of courses: stored once by what they are, about nobody, kept by every device. */
@NullMarked
package org.oportunidad.learning.media;

import org.jspecify.annotations.NullMarked;
