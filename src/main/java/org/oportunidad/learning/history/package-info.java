/** What she learned and sent, on the timeline of her page. */
@NullMarked
package org.oportunidad.learning.history;

import org.jspecify.annotations.NullMarked;
