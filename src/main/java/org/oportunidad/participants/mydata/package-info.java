/** <i>Mis datos</i>: what is kept about her, what she agreed to, how she may be reached, who looked, all hers to change. */
@NullMarked
package org.oportunidad.participants.mydata;

import org.jspecify.annotations.NullMarked;
