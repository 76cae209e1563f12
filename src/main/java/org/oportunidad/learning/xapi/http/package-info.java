/** What all addresses of the record store have alike: who asks, in which version, in which syntax, and how it is refused. */
@NullMarked
package org.oportunidad.learning.xapi.http;

import org.jspecify.annotations.NullMarked;
