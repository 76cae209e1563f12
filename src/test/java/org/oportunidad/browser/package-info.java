/** What holds on every page in a real browser: budgets, accessibility, the quick exit, life without scripts. */
@NullMarked
package org.oportunidad.browser;

import org.jspecify.annotations.NullMarked;
