/** What she tells in a form about who she is: handed to her record, never kept with the answers. */
@NullMarked
package org.oportunidad.enrolment.facts;

import org.jspecify.annotations.NullMarked;
