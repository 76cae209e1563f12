@NullMarked
package org.oportunidad.learning.group;

import org.jspecify.annotations.NullMarked;
