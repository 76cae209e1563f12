/**
 * How nobody leaves unnoticed: contacts with each woman, what is owed to her and by whom, alerts that explain themselves.
 *
 * <p>Owns schema {@code support}: the log of contacts, work items (alerts, questions, steps of protocols, next contacts), her
 * objection to alerts, broadcasts and the women of each. Publishes nothing. Listens to {@link org.oportunidad.learning.QuestionAsked} and {@link
 * org.oportunidad.learning.QuestionAnswered}; adds to her page by {@code TimelineEntries} and {@code ParticipantPanels}.
 *
 * <p>The rule a newcomer breaks: a rule raises an alert, a person decides. Nothing here moves a woman by itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "files",
            "identity",
            "programme",
            "messaging",
            "forms",
            "participants",
            "enrolment",
            "workshops",
            "learning"
        })
@NullMarked
package org.oportunidad.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
