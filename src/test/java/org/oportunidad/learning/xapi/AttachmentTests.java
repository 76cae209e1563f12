package org.oportunidad.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.PAULA;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Files that come with statements, and signatures over them. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class AttachmentTests {

    private static final String NEVER_SIGNED =
            "{\"actor\":{\"mbox\":\"mailto:a@b.org\"},\"verb\":{\"id\":\"a:b\"},\"object\":{\"id\":\"a:b\"}}";

    @Autowired
    Screen screen;

    private XapiProgram program;
    private String id;

    @BeforeEach
    void aProgram() {
        program = XapiProgram.madeBy(screen.as(PAULA), "WRITE", "READ");
        id = UUID.randomUUID().toString();
    }

    @Test
    void aFileComesBackWithItsStatement() throws Exception {
        var text = "line one\r\n--not the boundary\r\n";
        var sent = send(withFile("a:b", text), text, hash(text));

        var plain = program.get("/statements", "statementId", id);
        var whole = program.get("/statements", "statementId", id, "attachments", "true");

        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(plain.header("Content-Type")).isEqualTo("application/json");
        assertThat(whole.header("Content-Type")).startsWith("multipart/mixed; boundary=");
        assertThat(whole.body()).contains(text, "X-Experience-API-Hash: " + hash(text));
    }

    @Test
    void aFileThatIsMissingTooManyOrAnotherIsRefused() throws Exception {
        var text = "content";
        var statement = withFile("a:b", text);

        assertThat(program.post("/statements", statement).status()).isEqualTo(400);
        assertThat(send(statement, "other", hash(text)).status()).isEqualTo(400);
        assertThat(send(statement, text, "").status()).isEqualTo(400);
        assertThat(send(NEVER_SIGNED, text, hash(text)).status()).isEqualTo(400);
        assertThat(program.get("/statements", "statementId", id).status()).isEqualTo(404);
    }

    @Test
    void aSignatureIsOverThisStatementWithOneOfThreeAlgorithms() throws Exception {
        var claim = statement("");

        assertThat(signed(claim, "RS256").status()).isEqualTo(200);
        assertThat(signed(claim, "HS256").status()).isEqualTo(400);
        assertThat(signed(claim.replace("a:b", "a:c"), "RS256").status()).isEqualTo(400);
        assertThat(send(withFile("http://adlnet.gov/expapi/attachments/signature", "no jws"), "no jws", hash("no jws"))
                        .status())
                .isEqualTo(400);
    }

    private Answer signed(String payload, String algorithm) throws Exception {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var head = encoder.encodeToString(("{\"alg\":\"" + algorithm + "\"}").getBytes(StandardCharsets.UTF_8));
        var signing = head + "." + encoder.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        signature.update(signing.getBytes(StandardCharsets.US_ASCII));
        var jws = signing + "." + encoder.encodeToString(signature.sign());
        return send(withFile("http://adlnet.gov/expapi/attachments/signature", jws), jws, hash(jws));
    }

    private Answer send(String statement, String file, String hash) {
        var body = "--b\r\nContent-Type: application/json\r\n\r\n" + statement
                + "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n"
                + (hash.isEmpty() ? "" : "X-Experience-API-Hash: " + hash + "\r\n") + "\r\n" + file + "\r\n--b--\r\n";
        return program.with("Content-Type", "multipart/mixed; boundary=b")
                .send(HttpMethod.POST, URI.create("/xapi/statements"), body.getBytes(StandardCharsets.UTF_8));
    }

    private String withFile(String usage, String text) throws Exception {
        return statement(",\"attachments\":[{\"usageType\":\"" + usage
                + "\",\"display\":{\"es\":\"Archivo\"},\"contentType\":\"application/octet-stream\",\"length\":"
                + text.length() + ",\"sha2\":\"" + hash(text) + "\"}]");
    }

    private String statement(String more) {
        return "{\"id\":\"" + id + "\"," + NEVER_SIGNED.substring(1, NEVER_SIGNED.length() - 1) + more + "}";
    }

    private static String hash(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
