package org.oportunidad.demonstration.making;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.oportunidad.learning.SentTask;
import org.oportunidad.learning.StudiedUnit;

/** What some invented women sent as a task of a lesson that they finished. */
final class InventedTasks {

    private static final String COURSE = "life-skills";
    private static final int ONE_IN = 12;
    private static final Duration AFTER = Duration.ofMinutes(25);

    private static final Map<String, List<String>> WORDS = Map.of(
            "what-i-can-do",
            List.of(
                    "1. Cocinar para mucha gente: para el bingo de la junta hice 60 empanadas.\n2. Coser: arreglo la ropa de mis hijos.\n3. Cuidar enfermos: cuidé dos años a mi mamá.\n4. Ordenar cuentas: llevo el cuaderno de la casa.\n5. Enseñar: ayudo con las tareas a tres niños.\nMi paso: esta semana le cuento a una vecina que arreglo ropa.",
                    "Sé vender, sé cortar el pelo, sé manejar, sé hacer trámites y sé escuchar. Un ejemplo: en la feria vendí todo el sábado en tres horas. El pelo se lo corto a toda mi familia. Mi paso chico es anotar cuánto cobro.",
                    "Trabajé cinco años en una cocina. Sé planificar el menú, comprar sin que falte, limpiar bien, tratar con público y llegar a la hora. Cuando faltó la jefa yo abrí y cerré sola.\nEsta semana voy a escribirlo en una hoja."),
            "home-budget",
            List.of(
                    "Entra: $420.000. Sale: arriendo, luz, agua, gas, comida, pasajes y el plan del teléfono. Me sobran $15.000. Voy a guardar $5.000 cada semana en un sobre.",
                    "Hice la lista con mi hermana. Lo que más pesa es la comida y los pasajes. Descubrí que en recargas del teléfono se me iban $12.000 al mes."));

    private InventedTasks() {}

    /** One in twelve of those who finished a lesson with such a task sent it. */
    static List<SentTask> of(List<StudiedUnit> studied) {
        return studied.stream()
                .filter(unit -> unit.course().equals(COURSE) && WORDS.containsKey(unit.unit()))
                .filter(unit -> unit.finishedAt() != null && turn(unit) % ONE_IN == 0)
                .map(InventedTasks::sent)
                .toList();
    }

    private static SentTask sent(StudiedUnit unit) {
        var words = WORDS.getOrDefault(unit.unit(), List.of());
        var finishedAt = unit.finishedAt() == null ? unit.startedAt() : unit.finishedAt();
        return new SentTask(
                unit.participantId(),
                unit.course(),
                unit.unit(),
                words.get(turn(unit) / ONE_IN % words.size()),
                finishedAt.plus(AFTER));
    }

    /** The same number for the same woman, whenever it is asked. */
    private static int turn(StudiedUnit unit) {
        return Math.floorMod(unit.participantId().hashCode(), 1_000);
    }
}
