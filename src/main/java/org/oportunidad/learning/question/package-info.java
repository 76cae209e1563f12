/** Questions and reflections on what she learns: hers alone, for her facilitator, or for her group without her name. */
@NullMarked
package org.oportunidad.learning.question;

import org.jspecify.annotations.NullMarked;
