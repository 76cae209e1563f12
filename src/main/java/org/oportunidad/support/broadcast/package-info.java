/**
 * One text to many women: who gets it, a second person’s yes, a start that can be stopped, and what became of each message.
 *
 * <p>Easy to get wrong: the women are frozen when they are counted. Nobody is added after that; who no longer fits when her
 * turn comes is left out.
 */
@NullMarked
package org.oportunidad.support.broadcast;

import org.jspecify.annotations.NullMarked;
