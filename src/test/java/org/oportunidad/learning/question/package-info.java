@NullMarked
package org.oportunidad.learning.question;

import org.jspecify.annotations.NullMarked;
