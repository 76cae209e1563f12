@NullMarked
package org.oportunidad.learning.archive;

import org.jspecify.annotations.NullMarked;
