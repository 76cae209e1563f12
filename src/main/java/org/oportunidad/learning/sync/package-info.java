/** What a phone did without signal arrives: sealed, in any order, as often as it takes, and every piece has an outcome. */
@NullMarked
package org.oportunidad.learning.sync;

import org.jspecify.annotations.NullMarked;
