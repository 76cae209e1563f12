package org.oportunidad.platform.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A program of the machine, run without a shell: every argument is ours, it inherits nothing of our environment, its words
 * are thrown away, and it ends when its time is up.
 */
public final class Program {

    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final String name;

    public Program(String name) {
        this.name = name;
    }

    /** Whether the machine has it. */
    public boolean there(String... arguments) {
        return run(Path.of("/"), TO_ANSWER, List.of(arguments));
    }

    /** Runs it in that folder; false when it failed or took longer. */
    public boolean run(Path folder, Duration longest, List<String> arguments) {
        var command = new ArrayList<>(List.of(name));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            try {
                return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
