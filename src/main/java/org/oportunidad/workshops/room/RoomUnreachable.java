package org.oportunidad.workshops.room;

/** The server of the rooms did not answer as it should; says the code it gave, never an address. */
class RoomUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1;

    RoomUnreachable(String code) {
        super("the server of the rooms: " + code);
    }
}
