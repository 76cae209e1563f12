package org.oportunidad.workshops.room;

/**
 * Somebody who enters a room.
 *
 * @param nickname what the others see
 * @param id by which the room tells of her again: her place for a woman, an account for staff
 * @param leads whether she gives the session
 * @param listens whether she only wants to listen, on a weak or dear line
 */
record Guest(String nickname, String id, boolean leads, boolean listens) {}
