@NullMarked
package org.oportunidad.support.alert;

import org.jspecify.annotations.NullMarked;
