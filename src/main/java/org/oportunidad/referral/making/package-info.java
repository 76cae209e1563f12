/** Makes invented requests for the demonstration, by the same steps as the pages. */
@NullMarked
package org.oportunidad.referral.making;

import org.jspecify.annotations.NullMarked;
