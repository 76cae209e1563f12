/** Pictures, voices and documents: read to their end, written anew, stripped of what came along. */
@NullMarked
package org.oportunidad.files.media;

import org.jspecify.annotations.NullMarked;
