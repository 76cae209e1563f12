/** Her rows here in her export, her erasure, and when two records are one woman. */
@NullMarked
package org.oportunidad.referral.records;

import org.jspecify.annotations.NullMarked;
