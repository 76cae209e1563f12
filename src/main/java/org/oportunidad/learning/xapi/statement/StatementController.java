package org.oportunidad.learning.xapi.statement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oportunidad.learning.xapi.client.ClientScope;
import org.oportunidad.learning.xapi.http.XapiCall;
import org.oportunidad.learning.xapi.rules.Forms;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.access.ForClients;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Statements over HTTP (1.0.3 part 3 §2.1, 9274.1.1 §4.1.6.1). */
@Controller
@ForClients
class StatementController {

    private static final String JSON = "application/json";
    private static final String ID = "statementId";
    private static final String TAKEN_BACK = "voidedStatementId";
    private static final String LINE = "\r\n";

    private final StoreStatements store;
    private final FindStatements find;

    StatementController(StoreStatements store, FindStatements find) {
        this.store = store;
        this.find = find;
    }

    @PostMapping("/xapi/statements")
    ResponseEntity<byte[]> post(XapiCall call) {
        call.allowed(ClientScope.WRITE);
        call.only(Set.of());
        var ids = store.store(call, Received.of(call));
        return ResponseEntity.ok().header("Content-Type", JSON).body(Json.bytes(ids));
    }

    @PutMapping("/xapi/statements")
    ResponseEntity<byte[]> put(XapiCall call) {
        call.allowed(ClientScope.WRITE);
        call.only(Set.of(ID));
        var id = call.needs(ID);
        StatementSearch.uuid(ID, id);
        var received = Received.of(call);
        if (received.statements().size() != 1) {
            throw XapiRefused.broken("A PUT holds one statement");
        }
        var statement = received.statements().getFirst();
        if (!statement.path("id").stringValue(id).equalsIgnoreCase(id)) {
            throw XapiRefused.broken("The statement has another id than its address");
        }
        statement.put("id", id);
        store.store(call, received);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/xapi/statements")
    ResponseEntity<byte[]> get(XapiCall call, HttpServletResponse response) {
        response.setHeader("X-Experience-API-Consistent-Through", Forms.written(find.consistentThrough()));
        call.allowed(ClientScope.READ, ClientScope.READ_OWN);
        if (call.parameter(ID) != null || call.parameter(TAKEN_BACK) != null) {
            return one(call);
        }
        var search = StatementSearch.of(call);
        var format = StatementFormat.of(call.parameter("format"));
        var withFiles = StatementSearch.flag(call, "attachments");
        var found = find.page(search, call);
        var more = found.last().map(last -> StatementSearch.more(call, last)).orElse("");
        var json = "{\"statements\":[" + find.written(found.statements(), format, call) + "],\"more\":"
                + Json.text(more) + "}";
        return answer(json, found.statements(), withFiles);
    }

    private ResponseEntity<byte[]> one(XapiCall call) {
        var name = call.parameter(ID) == null ? TAKEN_BACK : ID;
        call.only(Stream.concat(Stream.of(name), StatementSearch.SHAPE.stream()).collect(Collectors.toSet()));
        var format = StatementFormat.of(call.parameter("format"));
        var withFiles = StatementSearch.flag(call, "attachments");
        var statement = find.one(call, StatementSearch.uuid(name, call.needs(name)), name.equals(TAKEN_BACK))
                .orElseThrow(() -> new XapiRefused(404, "There is no such statement"));
        return answer(find.written(List.of(statement), format, call), List.of(statement), withFiles);
    }

    private ResponseEntity<byte[]> answer(String json, Collection<StoredStatement> statements, boolean withFiles) {
        var answer = ResponseEntity.ok();
        statements.stream()
                .map(StoredStatement::storedAt)
                .max(Instant::compareTo)
                .ifPresent(answer::lastModified);
        var body = json.getBytes(StandardCharsets.UTF_8);
        if (!withFiles) {
            return answer.header("Content-Type", JSON).body(body);
        }
        var boundary = Ids.handle();
        return answer.header("Content-Type", "multipart/mixed; boundary=" + boundary)
                .body(multipart(boundary, body, find.files(statements)));
    }

    private static byte[] multipart(String boundary, byte[] json, Collection<AttachmentTable.Attachment> files) {
        var body = new ByteArrayOutputStream();
        write(body, "--" + boundary + LINE + "Content-Type: application/json" + LINE + LINE);
        body.writeBytes(json);
        for (var file : files) {
            write(body, LINE + "--" + boundary + LINE + "Content-Type: " + file.contentType() + LINE);
            write(
                    body,
                    "Content-Transfer-Encoding: binary" + LINE + "X-Experience-API-Hash: " + file.sha2() + LINE + LINE);
            body.writeBytes(file.content());
        }
        write(body, LINE + "--" + boundary + "--" + LINE);
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
