package org.oportunidad.participants.mydata;

import java.util.Optional;
import org.oportunidad.identity.AccountCard;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to her data from her other pages: always from her account, and from Hoy while an answer of hers is awaited. */
@Configuration(proxyBeanMethods = false)
class MyDataCards {

    @Bean
    AccountCard myDataCard() {
        return viewer -> viewer.isParticipant()
                ? Optional.of(new Card(10, "participants/mydata/dataCard", "/my-data"))
                : Optional.empty();
    }

    @Bean
    HomeCard pendingConsentCard(MyData data) {
        return viewer -> template(data, viewer).map(template -> new Card(-100, template, "/my-data"));
    }

    private static Optional<String> template(MyData data, Viewer viewer) {
        var her = viewer.participantId();
        return her == null
                ? Optional.empty()
                : switch (data.awaited(her)) {
                    case NOTHING -> Optional.empty();
                    case CONFIRMATION -> Optional.of("participants/mydata/pendingCard");
                    case FIRST_ANSWER -> Optional.of("participants/mydata/askedCard");
                };
    }
}
