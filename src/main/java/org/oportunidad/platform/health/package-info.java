/** Whether the program is up, and nothing else. */
@NullMarked
package org.oportunidad.platform.health;

import org.jspecify.annotations.NullMarked;
