package org.oportunidad.identity.session;

/** How a session begins. */
record NewSession(SessionKind kind, Entrance entrance, String device) {}
