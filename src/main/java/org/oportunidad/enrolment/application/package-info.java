/** The coordinator’s list of applications: filter, search, admit many with a preview and an undo, export. */
@NullMarked
package org.oportunidad.enrolment.application;

import org.jspecify.annotations.NullMarked;
