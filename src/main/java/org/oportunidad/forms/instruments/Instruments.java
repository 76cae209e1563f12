package org.oportunidad.forms.instruments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.oportunidad.forms.instrument.Instrument;
import org.oportunidad.forms.instrument.InstrumentFile;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All versions of all instruments, compiled once. The files hold the version in force; starting publishes it, and older
 * ones come from the database. A file that changed without a new version stops the start.
 */
@Component
public class Instruments implements SmartInitializingSingleton {

    private static final String FILES = "classpath*:org/oportunidad/forms/instruments/*.yaml";

    private final InstrumentVersionTable table;
    private final Map<String, Instrument> current = new TreeMap<>();
    private final Map<Key, Instrument> older = new ConcurrentHashMap<>();

    Instruments(InstrumentVersionTable table) {
        this.table = table;
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var instrument = InstrumentFile.read(file.getContentAsString(StandardCharsets.UTF_8));
                if (current.put(instrument.code(), instrument) != null) {
                    throw new IllegalStateException("Two files of instrument " + instrument.code());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Key(String code, int version) {}

    @Override
    public void afterSingletonsInstantiated() {
        current.values().forEach(table::publish);
    }

    /** The versions in force, by code. */
    public Collection<Instrument> current() {
        return current.values();
    }

    public Instrument current(String code) {
        var instrument = current.get(code);
        if (instrument == null) {
            throw new NoSuchElementException("No instrument " + code);
        }
        return instrument;
    }

    public boolean isCurrent(Instrument instrument) {
        return instrument.equals(current.get(instrument.code()));
    }

    /** All versions ever published, the newest of each instrument first. */
    public List<PublishedVersion> published() {
        return table.published();
    }

    /** The version that a response is bound to. */
    public Instrument version(String code, int version) {
        var instrument = current.get(code);
        return instrument != null && instrument.version() == version
                ? instrument
                : older.computeIfAbsent(
                        new Key(code, version), key -> InstrumentFile.read(table.content(key.code(), key.version())));
    }
}
