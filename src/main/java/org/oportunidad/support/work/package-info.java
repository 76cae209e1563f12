/** The work list: what is owed to whom, ranked to what one person can do in a day. */
@NullMarked
package org.oportunidad.support.work;

import org.jspecify.annotations.NullMarked;
