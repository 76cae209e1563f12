/**
 * Which way a message goes next: the ways she allows, the day in which free words may go on WhatsApp, what was tried, what
 * is stopped. Rules without a clock of their own, so that a million of them can be tried in seconds.
 */
@NullMarked
package org.oportunidad.messaging.chain;

import org.jspecify.annotations.NullMarked;
