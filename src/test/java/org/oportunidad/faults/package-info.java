/** What a crash at a random moment leaves behind: every write that was acknowledged, and nothing half done. */
@NullMarked
package org.oportunidad.faults;

import org.jspecify.annotations.NullMarked;
