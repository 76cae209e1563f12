/**
 * What women write to us on a channel, and what staff answer: each conversation is for whoever cares for her, and who is not
 * known yet waits until a person says who it is.
 */
@NullMarked
package org.oportunidad.messaging.conversation;

import org.jspecify.annotations.NullMarked;
