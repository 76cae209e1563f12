/** Whether, when and how a message may reach her. */
@NullMarked
package org.oportunidad.participants.contact;

import org.jspecify.annotations.NullMarked;
