/**
 * What an instrument is: its pages, questions, choices and rules, read from YAML in XLSForm's words, and what follows
 * from a set of answers. Pure: no database, no clock.
 */
@NullMarked
package org.oportunidad.forms.instrument;

import org.jspecify.annotations.NullMarked;
