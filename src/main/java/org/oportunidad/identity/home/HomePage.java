package org.oportunidad.identity.home;

import java.time.LocalDate;
import java.util.List;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.MenuEntry;

/**
 * What the landing page may know.
 *
 * @param name how to greet her; empty when she gave none
 * @param places where to go when no card says what comes next
 * @param handOver whether the phone is shared, so that it can be handed on
 */
public record HomePage(LocalDate today, String name, List<Card> cards, List<MenuEntry> places, boolean handOver) {}
