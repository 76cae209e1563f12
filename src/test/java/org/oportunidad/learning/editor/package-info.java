@NullMarked
package org.oportunidad.learning.editor;

import org.jspecify.annotations.NullMarked;
