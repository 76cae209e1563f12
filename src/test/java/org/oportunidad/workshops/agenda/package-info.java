@NullMarked
package org.oportunidad.workshops.agenda;

import org.jspecify.annotations.NullMarked;
