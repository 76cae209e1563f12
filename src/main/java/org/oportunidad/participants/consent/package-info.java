/** The ledger of what she agreed to: it only grows, and what is in force is its newest row of each purpose. */
@NullMarked
package org.oportunidad.participants.consent;

import org.jspecify.annotations.NullMarked;
