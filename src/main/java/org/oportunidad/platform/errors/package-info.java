/** Answers for what went wrong, in her language, with a number and nothing personal. */
@NullMarked
package org.oportunidad.platform.errors;

import org.jspecify.annotations.NullMarked;
