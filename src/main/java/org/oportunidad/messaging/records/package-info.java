/** What messaging holds about a woman beside her inbox: when she is exported, erased, or turns out to be two records. */
@NullMarked
package org.oportunidad.messaging.records;

import org.jspecify.annotations.NullMarked;
