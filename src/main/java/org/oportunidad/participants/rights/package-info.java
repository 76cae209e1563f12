/** What the law lets her ask for: everything about her, hidden, erased; and two records joined or parted. */
@NullMarked
package org.oportunidad.participants.rights;

import org.jspecify.annotations.NullMarked;
