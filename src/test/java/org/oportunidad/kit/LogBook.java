package org.oportunidad.kit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the program writes into its log while this is open, as it would stand there; the console stays quiet meanwhile. */
public final class LogBook extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    public LogBook() {
        root.iteratorForAppenders().forEachRemaining(usual::add);
        usual.forEach(root::detachAppender);
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        for (var appender : usual) {
            if (appender instanceof OutputStreamAppender<ILoggingEvent> writes) {
                text.append(new String(writes.getEncoder().encode(event), StandardCharsets.UTF_8));
            }
        }
    }

    public synchronized String text() {
        return text.toString();
    }

    public List<String> lines() {
        return text().lines().toList();
    }

    @Override
    public void close() {
        root.detachAppender(this);
        usual.forEach(root::addAppender);
    }
}
