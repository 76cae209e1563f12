/**
 * The expression language of XLSForm: parsed once for each instrument version, without state, with a closed list of
 * functions.
 *
 * <p>Its meaning is that of ODK JavaRosa, which a property test holds it against; JavaRosa itself keeps the answers
 * inside the form and cannot be shared between threads.
 */
@NullMarked
package org.oportunidad.forms.expression;

import org.jspecify.annotations.NullMarked;
