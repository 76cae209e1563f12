package org.oportunidad.messaging.reach;

import org.oportunidad.messaging.Reach;

/** How she stands. */
record ReachPage(Reach.Standing standing) {}
