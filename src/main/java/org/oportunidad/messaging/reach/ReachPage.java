package org.oportunidad.messaging.reach;

import org.oportunidad.messaging.Reach;
import org.oportunidad.messaging.push.PhonesPart;

/** How she stands, and which phones tell her. */
record ReachPage(Reach.Standing standing, PhonesPart phones) {}
