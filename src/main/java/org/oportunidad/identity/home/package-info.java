/** The landing page of every role, composed of the cards of all modules, and identity's places in the menu. */
@NullMarked
package org.oportunidad.identity.home;

import org.jspecify.annotations.NullMarked;
