/** What time does by itself in support: it raises and closes, and decides nothing about a woman. */
@NullMarked
package org.oportunidad.support.jobs;

import org.jspecify.annotations.NullMarked;
