/**
 * WhatsApp through the Business Cloud API as published (developers.facebook.com, read November 2026). Easy to get wrong: a
 * sender may have no phone number, statuses come twice and out of order, and an accepted message may still fail.
 */
@NullMarked
package org.oportunidad.messaging.whatsapp;

import org.jspecify.annotations.NullMarked;
