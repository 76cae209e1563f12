package org.oportunidad.files;

import java.util.Map;

/** What reading an archive gave. */
public sealed interface ArchiveFile {

    /** Unpacked to its end, in the order of the archive. */
    record Read(Map<String, byte[]> files) implements ArchiveFile {}

    /** Not taken. */
    record Refused(FileProblem problem) implements ArchiveFile {}
}
