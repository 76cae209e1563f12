/** The keys folder of a country: sealing of personal fields, blind look-ups and signatures, all with keys that are never in the database. */
@NullMarked
package org.oportunidad.platform.keys;

import org.jspecify.annotations.NullMarked;
