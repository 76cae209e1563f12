/**
 * Instruments: what the programme asks a woman, in versions that never change, and what she answered.
 *
 * <p>Owns: instrument versions, responses, answers. Publishes: the facade {@link org.oportunidad.forms.Forms}, the views
 * {@code forms.v_response} and {@code forms.v_answer}, the template {@code forms/fill/formPage}. Listens: nothing.
 *
 * <p>The rule a newcomer breaks: a published version is never edited. Change a word, raise the version.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "identity", "programme", "programme::communes"})
@NullMarked
package org.oportunidad.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
