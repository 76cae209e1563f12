/** What a page may cost: every page that can be looked at is opened as its reader and its statements are counted. */
@NullMarked
package org.oportunidad.budget;

import org.jspecify.annotations.NullMarked;
