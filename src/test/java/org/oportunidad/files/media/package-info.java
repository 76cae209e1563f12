@NullMarked
package org.oportunidad.files.media;

import org.jspecify.annotations.NullMarked;
