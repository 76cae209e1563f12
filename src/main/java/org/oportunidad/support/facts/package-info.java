/** What the rules and protocols read about women, a batch of them in one statement. */
@NullMarked
package org.oportunidad.support.facts;

import org.jspecify.annotations.NullMarked;
