package org.oportunidad.workshops.freetime;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The free hours of women, sealed where they lie; whoever has told none has those of her diagnosis. */
@Component
public class FreeTimes {

    private final FreeTimeTable table;
    private final SealedText seal;
    private final Clock clock;

    FreeTimes(FreeTimeTable table, SealedText seal, Clock clock) {
        this.table = table;
        this.seal = seal;
        this.clock = clock;
    }

    /** Hers, told here or in her diagnosis; nothing when she has told nothing. */
    @Transactional(readOnly = true)
    public FreeTime of(UUID woman) {
        return toldBy(woman)
                .orElseGet(() -> table.answered(List.of(woman)).values().stream()
                        .map(FreeTimes::fromDiagnosis)
                        .findFirst()
                        .orElse(FreeTime.NONE));
    }

    /** Of those who told something, in two statements for all. */
    @Transactional(readOnly = true)
    public Map<UUID, FreeTime> ofAll(Collection<UUID> women) {
        var all = new HashMap<UUID, FreeTime>();
        var known = women.isEmpty() ? List.<FreeTimeTable.Known>of() : table.known(women);
        known.stream().filter(one -> !one.sealed()).forEach(one -> all.put(one.woman(), fromDiagnosis(one.text())));
        var sealed = known.stream().filter(FreeTimeTable.Known::sealed).toList();
        var opened = sealed.isEmpty()
                ? List.<String>of()
                : seal.open(sealed.stream()
                        .map(one -> words(one.woman(), one.text()))
                        .toList());
        for (var i = 0; i < sealed.size(); i++) {
            all.put(sealed.get(i).woman(), FreeTime.read(opened.get(i)));
        }
        return all;
    }

    @Transactional
    void keep(UUID woman, FreeTime time) {
        table.keep(woman, seal.seal(List.of(words(woman, time.written()))).getFirst(), clock.instant());
    }

    /** Hers as she told them here; none when they come from the diagnosis, which the forms tell. */
    public Optional<FreeTime> toldBy(UUID woman) {
        return table.sealed(woman).map(text -> opened(woman, text));
    }

    @Transactional
    void forget(Collection<UUID> women) {
        table.erase(women);
    }

    private FreeTime opened(UUID woman, String sealed) {
        return FreeTime.read(seal.open(List.of(words(woman, sealed))).getFirst());
    }

    private static FreeTime fromDiagnosis(String codes) {
        var known = FreeTime.codes();
        Set<String> parts =
                Arrays.stream(codes.split(" ", -1)).filter(known::contains).collect(Collectors.toSet());
        return new FreeTime(parts, List.of());
    }

    private static Words words(UUID woman, String text) {
        return new Words(woman, text, "workshops.free_time|sealed|" + woman);
    }
}
