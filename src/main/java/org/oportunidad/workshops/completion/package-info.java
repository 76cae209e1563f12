/** What workshops mean for completing a route level. */
@NullMarked
package org.oportunidad.workshops.completion;

import org.jspecify.annotations.NullMarked;
