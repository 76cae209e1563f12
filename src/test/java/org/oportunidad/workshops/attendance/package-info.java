@NullMarked
package org.oportunidad.workshops.attendance;

import org.jspecify.annotations.NullMarked;
