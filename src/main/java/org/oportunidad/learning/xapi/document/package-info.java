/** What programs keep for somebody or for an activity: states and profiles, which never touch the log. */
@NullMarked
package org.oportunidad.learning.xapi.document;

import org.jspecify.annotations.NullMarked;
