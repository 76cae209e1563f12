/** A question to the group: one tap, and how many chose what once there are enough. */
@NullMarked
package org.oportunidad.learning.poll;

import org.jspecify.annotations.NullMarked;
