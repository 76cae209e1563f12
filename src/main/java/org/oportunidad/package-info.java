/** Oportunidad: one system that runs a second-chance programme for women end to end. Each direct sub-package is a module. */
@NullMarked
package org.oportunidad;

import org.jspecify.annotations.NullMarked;
