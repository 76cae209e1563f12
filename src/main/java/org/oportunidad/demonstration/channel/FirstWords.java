package org.oportunidad.demonstration.channel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who writes by herself on WhatsApp once the demonstration listens. */
@Component
@Profile("demo")
public class FirstWords {

    private final Queue<FirstWord> waiting = new ConcurrentLinkedQueue<>();

    /** {@code phone} in digits, {@code name} as she wrote it in her profile there. */
    record FirstWord(String phone, String name, String words) {}

    public void add(String phone, String name, String words) {
        waiting.add(new FirstWord(phone, name, words));
    }

    void saidBy(WhatsAppDouble whatsApp) {
        for (var word = waiting.poll(); word != null; word = waiting.poll()) {
            whatsApp.writes(null, word.phone(), word.name(), Told.text(word.words()));
        }
    }
}
