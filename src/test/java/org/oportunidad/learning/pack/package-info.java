/** Tests of courses on phones. */
@NullMarked
package org.oportunidad.learning.pack;

import org.jspecify.annotations.NullMarked;
