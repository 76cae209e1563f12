/**
 * How the program starts: its settings, what it refuses, the database before the rest, one line when it serves.
 *
 * <p>Rule a newcomer breaks: what the operator reads is one line without a stack trace; the log holds the rest.
 */
@NullMarked
package org.oportunidad.platform.start;

import org.jspecify.annotations.NullMarked;
