/**
 * E-mail that women write, read from a mailbox by IMAP (RFC 9051). A sender's address proves nothing, so an answer never goes to
 * it but to the address that she told us; what a machine wrote (RFC 3834) is left alone, and a report that a letter did not
 * arrive (RFC 3464) sends the message on by its next way.
 */
@NullMarked
package org.oportunidad.messaging.mailbox;

import org.jspecify.annotations.NullMarked;
