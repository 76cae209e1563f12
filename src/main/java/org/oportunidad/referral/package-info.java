/**
 * The sealed part: what a woman wants to tell somebody, seen by trained people alone.
 *
 * <p>Owns schema {@code referral}, which only the sealed role of the database may enter: requests to talk with their steps, and
 * who is trained to hear them. Publishes nothing, so that nobody can count. Listens to {@link
 * org.oportunidad.identity.StaffLeft}.
 *
 * <p>The rule a newcomer breaks: nothing of this module leaves it. No row, name or count goes to a timeline, a work list, a
 * message, a figure or the tables of another module; {@code Once} is not used here, because it would keep a row outside.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "identity", "programme", "participants"})
@NullMarked
package org.oportunidad.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
