package org.oportunidad.learning.xapi.statement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.xapi.http.XapiCall;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.SignatureRules;
import org.oportunidad.learning.xapi.rules.StatementRules;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checked statements of one request with the files that came with them. */
record Received(List<ObjectNode> statements, Map<String, Part> files) {

    private static final int MOST_STATEMENTS = 1_000;
    private static final Map<Integer, String> HASHES =
            Map.of(56, "SHA-224", 64, "SHA-256", 96, "SHA-384", 128, "SHA-512");

    static Received of(XapiCall call) {
        var type = call.contentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/mixed")) {
            return multipart(call);
        }
        if (!type.matches("application/json\\s*(;.*)?")) {
            throw XapiRefused.broken("Statements come as application/json or multipart/mixed");
        }
        return checked(Json.read(call.body()), Map.of(), call);
    }

    private static Received multipart(XapiCall call) {
        var parts = Part.of(call.body(), call.contentType());
        if (parts.isEmpty() || !parts.getFirst().header("Content-Type").matches("application/json\\s*(;.*)?")) {
            throw XapiRefused.broken("The first part of the body must be application/json");
        }
        var files = new HashMap<String, Part>();
        for (var part : parts.subList(1, parts.size())) {
            var hash = part.header("X-Experience-API-Hash").toLowerCase(Locale.ROOT);
            if (hash.isEmpty()) {
                throw XapiRefused.broken("A part of the body lacks X-Experience-API-Hash");
            }
            if (!part.header("Content-Transfer-Encoding").equals("binary")) {
                throw XapiRefused.broken("A part of the body lacks Content-Transfer-Encoding: binary");
            }
            if (!hash.equals(hashOf(part.content(), hash.length()))) {
                throw XapiRefused.broken("A part of the body has another hash than it says");
            }
            files.put(hash, part);
        }
        return checked(Json.read(parts.getFirst().content()), files, call);
    }

    private static Received checked(JsonNode sent, Map<String, Part> files, XapiCall call) {
        var statements = new ArrayList<ObjectNode>();
        var ids = new HashSet<String>();
        if (sent.size() > MOST_STATEMENTS && sent.isArray()) {
            throw new XapiRefused(413, "At most " + MOST_STATEMENTS + " statements come in one request");
        }
        for (var node : sent.isArray() ? sent.values() : List.of(sent)) {
            StatementRules.check(node, call.version());
            var id = node.path("id").stringValue("").toLowerCase(Locale.ROOT);
            if (!id.isEmpty() && !ids.add(id)) {
                throw XapiRefused.broken("Two statements of one request have the same id");
            }
            statements.add((ObjectNode) node);
        }
        var used = new HashSet<String>();
        statements.forEach(statement -> attachmentsOf(statement, files, used));
        if (!used.containsAll(files.keySet())) {
            throw XapiRefused.broken("A part of the body is no attachment of a statement");
        }
        return new Received(statements, files);
    }

    private static void attachmentsOf(JsonNode statement, Map<String, Part> files, Set<String> used) {
        for (var attachment : attachments(statement)) {
            var hash = attachment.path("sha2").stringValue("").toLowerCase(Locale.ROOT);
            var file = files.get(hash);
            used.add(hash);
            if (file == null && !attachment.has("fileUrl")) {
                throw XapiRefused.broken("An attachment came neither with the request nor with an address");
            }
            if (attachment.path("usageType").stringValue("").equals(SignatureRules.USAGE)) {
                SignatureRules.check(statement, attachment, content(file));
            }
        }
    }

    private static byte[] content(@Nullable Part file) {
        if (file == null) {
            throw XapiRefused.broken("The signature must come with the request");
        }
        return file.content();
    }

    /** All attachments that a statement names, those of a statement inside it too. */
    static List<JsonNode> attachments(JsonNode statement) {
        var all = new ArrayList<JsonNode>();
        statement.path("attachments").forEach(all::add);
        statement.path("object").path("attachments").forEach(all::add);
        return all;
    }

    private static String hashOf(byte[] content, int digits) {
        try {
            var digest = MessageDigest.getInstance(HASHES.getOrDefault(digits, "SHA-256"));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
