@NullMarked
package org.oportunidad.support.contact;

import org.jspecify.annotations.NullMarked;
