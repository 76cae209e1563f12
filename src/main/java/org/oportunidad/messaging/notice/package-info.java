/** Tells the administrator when nothing can go out. */
@NullMarked
package org.oportunidad.messaging.notice;

import org.jspecify.annotations.NullMarked;
