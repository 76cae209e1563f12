/** Who is trained to hear what women want to tell: named by an administrator, with the day of the training. */
@NullMarked
package org.oportunidad.referral.trained;

import org.jspecify.annotations.NullMarked;
