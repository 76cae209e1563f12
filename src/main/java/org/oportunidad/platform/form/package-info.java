/** What was typed and what is wrong with it. */
@NullMarked
package org.oportunidad.platform.form;

import org.jspecify.annotations.NullMarked;
