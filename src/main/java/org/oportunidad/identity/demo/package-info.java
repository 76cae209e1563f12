/** The entrance of the demonstration: the cast, and one click to be one of them. Not there in production. */
@NullMarked
package org.oportunidad.identity.demo;

import org.jspecify.annotations.NullMarked;
