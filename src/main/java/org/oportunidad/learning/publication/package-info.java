/** From a draft to a version that is taught: the gender review by a second person, publication, and taking it back. */
@NullMarked
package org.oportunidad.learning.publication;

import org.jspecify.annotations.NullMarked;
