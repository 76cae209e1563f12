@NullMarked
package org.oportunidad.files.table;

import org.jspecify.annotations.NullMarked;
