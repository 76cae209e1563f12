/** She says no to alerts about herself, and yes again; people still see her page. */
@NullMarked
package org.oportunidad.support.objection;

import org.jspecify.annotations.NullMarked;
