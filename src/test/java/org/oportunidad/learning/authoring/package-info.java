@NullMarked
package org.oportunidad.learning.authoring;

import org.jspecify.annotations.NullMarked;
