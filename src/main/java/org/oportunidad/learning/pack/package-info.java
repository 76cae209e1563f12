/** Courses as files that a phone keeps: each known by the hash of its content, and the pages that fetch and read them. */
@NullMarked
package org.oportunidad.learning.pack;

import org.jspecify.annotations.NullMarked;
