/** The log of learning: statements stored, found, taken back, with the files that came with them. */
@NullMarked
package org.oportunidad.learning.xapi.statement;

import org.jspecify.annotations.NullMarked;
