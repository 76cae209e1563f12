/** The texts of messages as they look on a phone, in every language, and how they fare. */
@NullMarked
package org.oportunidad.messaging.templates;

import org.jspecify.annotations.NullMarked;
