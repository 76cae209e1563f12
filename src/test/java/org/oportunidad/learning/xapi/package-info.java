/** The record store as programs and the administrator see it. */
@NullMarked
package org.oportunidad.learning.xapi;

import org.jspecify.annotations.NullMarked;
