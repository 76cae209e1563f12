@NullMarked
package org.oportunidad.workshops.completion;

import org.jspecify.annotations.NullMarked;
