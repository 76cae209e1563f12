/**
 * Phones of hers that tell her that something is in her inbox, without a word (RFC 8030 with an empty body, RFC 8292). No step of the
 * chain: what it tells of is in the inbox already, so nothing waits for it and nothing follows from its failure.
 */
@NullMarked
package org.oportunidad.messaging.push;

import org.jspecify.annotations.NullMarked;
