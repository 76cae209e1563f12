@org.jspecify.annotations.NullMarked
package org.oportunidad.support.broadcast;
