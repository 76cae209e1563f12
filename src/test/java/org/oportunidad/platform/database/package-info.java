@NullMarked
package org.oportunidad.platform.database;

import org.jspecify.annotations.NullMarked;
