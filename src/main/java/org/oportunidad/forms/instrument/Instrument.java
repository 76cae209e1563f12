package org.oportunidad.forms.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One version of an instrument, compiled; immutable and shared by all responses that are bound to it. */
public record Instrument(
        String code,
        int version,
        List<String> languages,
        Words title,
        Map<String, List<Long>> amounts,
        List<InstrumentPage> pages,
        List<Question> questions,
        Map<String, Question> byName,
        String source) {

    Instrument(
            String code,
            int version,
            List<String> languages,
            Words title,
            Map<String, List<Long>> amounts,
            List<InstrumentPage> pages,
            String source) {
        this(
                code,
                version,
                languages,
                title,
                amounts,
                pages,
                pages.stream().flatMap(page -> page.questions().stream()).toList(),
                pages.stream()
                        .flatMap(page -> page.questions().stream())
                        .collect(Collectors.toUnmodifiableMap(Question::name, Function.identity())),
                source);
    }

    public Optional<Question> question(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<InstrumentPage> page(int number) {
        return number >= 1 && number <= pages.size() ? Optional.of(pages.get(number - 1)) : Optional.empty();
    }

    /** The language of ours that serves a wish: the wished one, else the instrument's first. */
    public String language(String wished) {
        return Stream.concat(Stream.of(wished), languages.stream())
                .filter(languages::contains)
                .findFirst()
                .orElseThrow();
    }
}
