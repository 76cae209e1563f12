package org.oportunidad.enrolment.importing;

import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.files.FileProblem;
import org.oportunidad.files.TableFile;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.Tables;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes spreadsheets, keeps them sealed until they are done, and checks them. */
@Component
class Imports {

    private static final String CONTEXT = "enrolment.import_batch|content|";

    private final ImportTable table;
    private final Tables tables;
    private final CheckRows check;
    private final SheetWords words;
    private final Envelope envelope;
    private final Clock clock;

    Imports(ImportTable table, Tables tables, CheckRows check, SheetWords words, Envelope envelope, Clock clock) {
        this.table = table;
        this.tables = tables;
        this.check = check;
        this.words = words;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** What became of an uploaded file. */
    sealed interface Taken {

        /** Kept, with its columns guessed. */
        record Kept(UUID id) implements Taken {}

        /** Not a table that we take. */
        record Refused(FileProblem problem) implements Taken {}
    }

    @Transactional
    public Taken take(UUID by, UUID call, String fileName, byte[] content) {
        return switch (tables.read(fileName, content)) {
            case TableFile.Refused refused -> new Taken.Refused(refused.problem());
            case TableFile.Read read -> {
                var id = Ids.next();
                var key = envelope.newKey();
                var sealed = envelope.seal(key, Base64.getEncoder().encodeToString(content), CONTEXT + id);
                var batch = new ImportBatch(
                        id,
                        call,
                        clock.instant(),
                        read.format().name(),
                        read.columns(),
                        guess(read.columns()),
                        ImportBatch.State.UPLOADED,
                        read.rows().size(),
                        0,
                        0,
                        0);
                table.insert(
                        batch,
                        by,
                        Base64.getEncoder().encodeToString(sealed),
                        HexFormat.of().formatHex(key));
                yield new Taken.Kept(id);
            }
        };
    }

    /** Each field is guessed for one column only. */
    private List<String> guess(List<String> columns) {
        var used = new java.util.HashSet<ImportField>();
        return columns.stream()
                .map(column ->
                        words.heading(column).filter(used::add).map(Enum::name).orElse(""))
                .toList();
    }

    /** Checks every row with the mapping and keeps the problems; false when the import has moved on. */
    @Transactional
    public boolean check(ImportBatch batch, List<String> mapping) {
        var rows = read(batch);
        if (rows.isEmpty() || mapping.size() != batch.columns().size()) {
            return false;
        }
        table.checked(batch.id(), mapping, check.check(rows.get(), mapping), clock.instant());
        return true;
    }

    /** The rows again, checked against what is known now. */
    Optional<CheckedRows> rows(ImportBatch batch) {
        return read(batch).map(read -> check.check(read, batch.mapping()));
    }

    private Optional<TableFile.Read> read(ImportBatch batch) {
        return table.content(batch.id()).map(kept -> {
            var key = HexFormat.of().parseHex(kept.keyHex());
            var content = Base64.getDecoder()
                    .decode(envelope.open(key, Base64.getDecoder().decode(kept.content()), CONTEXT + batch.id()));
            var format = TableFormat.valueOf(batch.format());
            return (TableFile.Read) tables.read("list." + format.extension(), content);
        });
    }

    Optional<ImportBatch> find(UUID id) {
        return table.find(id);
    }

    List<ImportBatch> newest() {
        return table.newest();
    }

    List<RowProblem> problems(UUID id, int limit) {
        return table.problems(id, limit);
    }
}
