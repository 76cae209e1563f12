package org.oportunidad.learning.xapi.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Signed statements (1.0.3 part 2 §2.6): a signature in JWS over the statement as it was before it was signed. With a
 * certificate in its header the signature itself is checked too; whose certificate it is nobody here can say.
 */
public final class SignatureRules {

    public static final String USAGE = "http://adlnet.gov/expapi/attachments/signature";

    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");

    private SignatureRules() {}

    /** Holds, or refuses the request. */
    public static void check(JsonNode statement, JsonNode attachment, byte[] content) {
        require(
                attachment.path("contentType").stringValue("").equals("application/octet-stream"),
                "is not application/octet-stream");
        var parts = new String(content, StandardCharsets.US_ASCII).strip().split("\\.", -1);
        require(parts.length == 3, "is no JWS in its compact form");
        var header = object(parts[0]);
        var algorithm = ALGORITHMS.get(header.path("alg").stringValue(""));
        require(algorithm != null, "uses another algorithm than RS256, RS384 and RS512");
        require(StatementForm.same(object(parts[1]), statement), "is of another statement");
        if (algorithm != null && header.path("x5c").size() > 0) {
            verify(header.path("x5c").path(0).stringValue(""), algorithm, parts);
        }
    }

    private static void verify(String certificate, String algorithm, String[] parts) {
        try {
            var signer = CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getMimeDecoder().decode(certificate)));
            var signature = Signature.getInstance(algorithm);
            signature.initVerify(signer);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            require(signature.verify(Base64.getUrlDecoder().decode(parts[2])), "was not made with its certificate");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw XapiRefused.broken("The signature cannot be checked with its certificate");
        }
    }

    private static JsonNode object(String part) {
        try {
            var node = Json.read(Base64.getUrlDecoder().decode(part));
            require(node.isObject(), "holds no JSON object");
            return node;
        } catch (IllegalArgumentException e) {
            throw XapiRefused.broken("The signature is not in base64url");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw XapiRefused.broken("The signature " + otherwise);
        }
    }
}
