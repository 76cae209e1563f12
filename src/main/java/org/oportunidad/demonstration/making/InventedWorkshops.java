package org.oportunidad.demonstration.making;

import java.util.List;
import org.oportunidad.demonstration.plan.Woman;

/** What the workshops of the demonstration are about, and what women answer to make up for one. */
final class InventedWorkshops {

    private static final List<String> QUESTIONS = List.of(
            "¿Qué idea de la sesión te sirve hoy?",
            "¿Qué vas a probar esta semana?",
            "¿Qué duda te queda para tu facilitadora?");

    private static final List<Topic> ENTREPRENEURSHIP = List.of(
            topic(
                    "Mi idea en una hoja",
                    "Trae papel, lápiz y tu idea, aunque todavía sea pequeña.",
                    "Dibujamos la idea en una sola hoja: a quién le sirve y qué problema resuelve.\nDespués pensamos con quién conversar antes de gastar.\nUna idea clara cabe en dos frases.\nPara practicar: cuéntasela a alguien y anota su primera pregunta."),
            topic(
                    "Costos y precio sin miedo",
                    "Trae una boleta de lo que compras para producir.",
                    "Separamos lo que se gasta siempre de lo que se gasta por cada venta.\nSumamos también tus horas: tu trabajo tiene precio.\nEl precio cubre costos y deja algo para ti.\nPara practicar: calcula el precio de una sola cosa que vendes."),
            topic(
                    "Vender por WhatsApp",
                    "Trae tu teléfono con batería. Usaremos fotos que ya tengas.",
                    "Vimos cómo mostrar lo que vendes con dos fotos de luz de día.\nEscribimos un mensaje corto con precio, lugar y forma de pago."));

    private static final List<Topic> EMPLOYMENT = List.of(
            topic(
                    "Mi CV cuenta mi historia",
                    "Trae los trabajos que has hecho, también los de la casa y el barrio.",
                    "Escribimos lo que sabes hacer con verbos: ordené, atendí, coordiné.\nCuidar y organizar una casa también enseña a trabajar.\nUna página basta.\nPara practicar: escribe tres cosas que otras personas te piden porque las haces bien."),
            topic(
                    "La entrevista, en práctica",
                    "Practicaremos de a dos. No hay respuestas malas.",
                    "Practicamos tres preguntas que se repiten y una respuesta breve para cada una.\nPreguntar por el horario y el contrato es un derecho.\nPara practicar: cuenta en un minuto quién eres y qué buscas."),
            topic(
                    "Derechos en el trabajo",
                    "Trae tus preguntas sobre contrato, horario y licencias.",
                    "Revisamos qué debe decir un contrato y a quién preguntar si algo falta."));

    private InventedWorkshops() {}

    /** A topic with what makes up for each of its sessions. */
    record Topic(String title, String about, String summary, List<String> questions) {}

    private static Topic topic(String title, String about, String summary) {
        return new Topic(title, about, summary, QUESTIONS);
    }

    static List<Topic> titles(String route) {
        return route.equals("employment") ? EMPLOYMENT : ENTREPRENEURSHIP;
    }

    static List<String> answers(Woman woman) {
        return List.of(
                woman.chance(50, 340)
                        ? "Que mi trabajo también vale y se suma."
                        : "Que puedo empezar con algo pequeño.",
                woman.chance(50, 341) ? "Lo conversaré con mi hermana." : "Haré la cuenta con lo que vendí el sábado.",
                woman.chance(50, 342) ? "Por ahora ninguna, gracias." : "¿Cómo hago si me piden fiado?");
    }
}
