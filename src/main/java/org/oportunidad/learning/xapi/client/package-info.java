/** Programs that may speak to the record store: their keys, what each may do, and the administrator's page of them. */
@NullMarked
package org.oportunidad.learning.xapi.client;

import org.jspecify.annotations.NullMarked;
