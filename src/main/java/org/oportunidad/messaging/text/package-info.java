/** The words of messages: every text that leaves the house is here, so that one test can hold them all to the same rules. */
@NullMarked
package org.oportunidad.messaging.text;

import org.jspecify.annotations.NullMarked;
