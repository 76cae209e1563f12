package org.oportunidad.demonstration.making;

import java.util.List;
import org.oportunidad.demonstration.channel.FirstWords;
import org.oportunidad.demonstration.plan.Fate;
import org.oportunidad.demonstration.plan.Group;
import org.oportunidad.programme.Country;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A few women of a running group write on WhatsApp, and somebody whom nobody knows. */
@Component
@Profile("demo")
class MakeConversations {

    private static final List<String> WORDS = List.of(
            "Hola, hoy no alcanzo a conectarme al taller, mi hijo está con fiebre",
            "¿El taller del jueves es a las 7 o a las 8?",
            "No puedo abrir la lección 3, se queda pegada",
            "¡Vendí mis primeras empanadas con el precio que calculé!");

    /** A number that is not given to anybody. */
    private static final String STRANGER = "56919999901";

    private final FirstWords words;
    private final Registrations registrations;

    MakeConversations(FirstWords words, Country country) {
        this.words = words;
        this.registrations = new Registrations(country);
    }

    void begin(Group group) {
        var women = group.women().stream()
                .filter(woman -> woman.fate() == Fate.ACTIVE && woman.language().equals("es"))
                .filter(woman -> !registrations.phone(woman).isEmpty())
                .limit(WORDS.size())
                .toList();
        for (int number = 0; number < women.size(); number++) {
            var woman = women.get(number);
            words.add(registrations.phone(woman).substring(1), registrations.preferredName(woman), WORDS.get(number));
        }
        words.add(STRANGER, "Carola", "Hola, una amiga me habló de los cursos. ¿Cómo me inscribo?");
    }
}
