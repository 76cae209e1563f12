/** Facts about the whole tree that people forget: modules, layers, languages, templates, SQL, schema. */
@NullMarked
package org.oportunidad.consistency;

import org.jspecify.annotations.NullMarked;
