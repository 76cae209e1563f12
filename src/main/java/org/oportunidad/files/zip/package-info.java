/** Zip archives: gone through whole within bounds before anything else reads them. */
@NullMarked
package org.oportunidad.files.zip;

import org.jspecify.annotations.NullMarked;
