@NullMarked
package org.oportunidad.workshops.timetable;

import org.jspecify.annotations.NullMarked;
