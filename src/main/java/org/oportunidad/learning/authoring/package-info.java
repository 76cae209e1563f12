/** Courses while they are written: drafts, their texts, who saved what. */
@NullMarked
package org.oportunidad.learning.authoring;

import org.jspecify.annotations.NullMarked;
