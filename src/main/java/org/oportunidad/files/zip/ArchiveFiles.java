package org.oportunidad.files.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.oportunidad.files.ArchiveFile;
import org.oportunidad.files.Archives;
import org.oportunidad.files.FileProblem;
import org.springframework.stereotype.Component;

/** Unpacks into memory what the bounded reading lets through. */
@Component
class ArchiveFiles implements Archives {

    /** The first day that a zip can tell. */
    private static final FileTime ALWAYS = FileTime.fromMillis(315_532_800_000L);

    @Override
    public ArchiveFile read(byte[] content, Limits limits) {
        if (content.length == 0) {
            return new ArchiveFile.Refused(FileProblem.EMPTY);
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return new ArchiveFile.Refused(FileProblem.NOT_WHAT_IT_SAYS);
        }
        var unpacked = new LinkedHashMap<String, ByteArrayOutputStream>();
        try {
            new Archive(content, limits).inspect(name -> {
                var bytes = new ByteArrayOutputStream();
                unpacked.put(name, bytes);
                return (buffer, length) -> bytes.write(buffer, 0, length);
            });
        } catch (FileRefused refused) {
            return new ArchiveFile.Refused(refused.problem());
        }
        var files = new LinkedHashMap<String, byte[]>();
        unpacked.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
        return new ArchiveFile.Read(files);
    }

    @Override
    public void write(Map<String, byte[]> files, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
