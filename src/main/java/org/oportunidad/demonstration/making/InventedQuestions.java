package org.oportunidad.demonstration.making;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oportunidad.demonstration.plan.Fate;
import org.oportunidad.demonstration.plan.Woman;
import org.oportunidad.learning.AskedInLesson;
import org.oportunidad.learning.StudiedUnit;

/** What some women of running groups asked about the lesson that they have open. */
final class InventedQuestions {

    private static final int OF_A_HUNDRED = 9;

    private static final Map<String, List<String>> WORDS = Map.of(
            "life-skills",
            List.of(
                    "¿Cómo lo hago si en mi casa nadie quiere repartirse las tareas?",
                    "Anoté mis cinco cosas, pero no sé si cuidar a mi mamá cuenta. ¿Cuenta?",
                    "¿Puedo hacer el presupuesto por semana? Me pagan los viernes."),
            "digital-literacy",
            List.of(
                    "¿Es seguro entrar con la clave en el computador de la biblioteca?",
                    "Mi teléfono dice que no tiene espacio. ¿Qué borro primero?"),
            "costs-and-prices",
            List.of(
                    "¿El gas que uso para cocinar en la casa lo pongo como costo?",
                    "¿Cuánto le pongo a mi hora si recién empiezo?",
                    "Si regalo una muestra, ¿eso también va en los costos?"),
            "idea-and-canvas",
            List.of(
                    "¿Mi cliente es la que compra o la que usa el producto? Hago ropa de guagua.",
                    "¿Sirve preguntarle solo a mis vecinas o tengo que ir a la feria?"),
            "sell-by-phone",
            List.of("¿Conviene tener un WhatsApp aparte para vender?"),
            "ready-for-work",
            List.of("Estuve seis años en la casa cuidando. ¿Qué digo cuando pregunten por eso?"),
            "cv-and-interview",
            List.of("¿Pongo mi edad en el currículum?", "¿Qué respondo si me preguntan si pienso tener más hijos?"),
            "labour-rights",
            List.of("Trabajé dos meses sin contrato. ¿Todavía puedo reclamar?"));

    private InventedQuestions() {}

    /**
     * A question of hers, if she is one of the few who asked.
     *
     * @param open the lesson that she began last
     * @param at when she asked at the latest
     */
    static Optional<AskedInLesson> of(Woman woman, StudiedUnit open, Instant at) {
        var words = WORDS.get(open.course());
        if (words == null || woman.fate() != Fate.ACTIVE || !woman.chance(OF_A_HUNDRED, 600)) {
            return Optional.empty();
        }
        return Optional.of(new AskedInLesson(
                woman.id(),
                open.course(),
                open.unit(),
                words.get(woman.pick(words.size(), 601)),
                woman.chance(30, 602),
                at));
    }
}
