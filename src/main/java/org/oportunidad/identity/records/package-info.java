/** What identity holds about a woman and does with it when she asks, and what it forgets by itself. */
@NullMarked
package org.oportunidad.identity.records;

import org.jspecify.annotations.NullMarked;
