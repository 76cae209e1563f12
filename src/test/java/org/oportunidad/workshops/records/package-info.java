@NullMarked
package org.oportunidad.workshops.records;

import org.jspecify.annotations.NullMarked;
