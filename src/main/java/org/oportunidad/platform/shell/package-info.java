/** The frame of every page. */
@NullMarked
package org.oportunidad.platform.shell;

import org.jspecify.annotations.NullMarked;
