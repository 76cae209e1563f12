/** What every test leans on: the database of a test run, the named cast, the screen. */
@NullMarked
package org.oportunidad.kit;

import org.jspecify.annotations.NullMarked;
