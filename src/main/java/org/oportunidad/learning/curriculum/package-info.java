/** What each route and level asks, course by course: written and published in the browser. */
@NullMarked
package org.oportunidad.learning.curriculum;

import org.jspecify.annotations.NullMarked;
