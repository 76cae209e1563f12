/** What support shows on the page of one woman: pinned facts and her story. */
@NullMarked
package org.oportunidad.support.woman;

import org.jspecify.annotations.NullMarked;
