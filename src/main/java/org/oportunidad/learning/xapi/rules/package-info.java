/** What a statement, an agent and a document must be, by the words of xAPI 1.0.3 and 2.0; pure rules. */
@NullMarked
package org.oportunidad.learning.xapi.rules;

import org.jspecify.annotations.NullMarked;
