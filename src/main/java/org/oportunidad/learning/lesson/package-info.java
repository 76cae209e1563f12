/** One idea, one question: the page on which she learns. */
@NullMarked
package org.oportunidad.learning.lesson;

import org.jspecify.annotations.NullMarked;
