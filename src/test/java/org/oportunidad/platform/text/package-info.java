@NullMarked
package org.oportunidad.platform.text;

import org.jspecify.annotations.NullMarked;
