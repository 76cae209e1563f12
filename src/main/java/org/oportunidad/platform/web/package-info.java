/** How a controller answers: a typed page rendered by a precompiled template, whole or as a fragment. */
@NullMarked
package org.oportunidad.platform.web;

import org.jspecify.annotations.NullMarked;
