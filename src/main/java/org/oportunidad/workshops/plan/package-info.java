/** Planning: the screens on which workshops, sections and sessions are made, moved and called off. */
@NullMarked
package org.oportunidad.workshops.plan;

import org.jspecify.annotations.NullMarked;
