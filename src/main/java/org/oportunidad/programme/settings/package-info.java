/** The numbers that the programme tunes, who changed them, when and why. */
@NullMarked
package org.oportunidad.programme.settings;

import org.jspecify.annotations.NullMarked;
