package org.oportunidad.demonstration.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Works that are done side by side, all of them or with the first that fails. */
class HandsTests {

    @Test
    void allWorksAreDoneAndProgressEndsAtAHundred() {
        var done = new AtomicInteger();
        var told = new ArrayList<Integer>();
        var hands = new Hands(70, told::add);
        for (int i = 0; i < 7; i++) {
            hands.take(10, done::incrementAndGet);
        }

        hands.finish();

        assertThat(done).hasValue(7);
        assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(100);
    }

    @Test
    void failureOfOneIsTold() {
        var hands = new Hands(2, percent -> {});
        hands.take(1, () -> {
            throw new IllegalArgumentException("refused");
        });
        hands.take(1, () -> {});

        assertThatThrownBy(hands::finish).hasRootCauseMessage("refused");
    }
}
