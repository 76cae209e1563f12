/** Units and their ideas, questions, tasks and quizzes as facilitators write them in the browser, and how they look to her. */
@NullMarked
package org.oportunidad.learning.editor;

import org.jspecify.annotations.NullMarked;
