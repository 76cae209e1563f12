/** How pages are sent. */
@NullMarked
package org.oportunidad.platform.web;

import org.jspecify.annotations.NullMarked;
