/** Six languages: message bundles, ICU formatting, the language of a request, local conventions. */
@NullMarked
package org.oportunidad.platform.text;

import org.jspecify.annotations.NullMarked;
