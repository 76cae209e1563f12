/** A course as one archive: its texts as the content files, its media, and a list of both with their hashes. */
@NullMarked
package org.oportunidad.learning.archive;

import org.jspecify.annotations.NullMarked;
