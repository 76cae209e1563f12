/** What the pages cost: the real program in a process of its own, used by many at once. Never part of the tests. */
@NullMarked
package org.oportunidad.bench;

import org.jspecify.annotations.NullMarked;
