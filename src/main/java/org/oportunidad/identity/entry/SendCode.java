package org.oportunidad.identity.entry;

import java.util.HexFormat;
import java.util.concurrent.Executor;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.LoginKind;
import org.oportunidad.identity.SignInCodes;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Draws a code for each account behind a contact and hands it to the channels, after the answer has left. */
@Component
class SendCode {

    private static final Logger log = LoggerFactory.getLogger(SendCode.class);

    private final CodeTable table;
    private final BlindIndex blind;
    private final ObjectProvider<SignInCodes> channels;
    private final Executor afterwards;
    private final TransactionOperations transaction;

    SendCode(
            CodeTable table,
            BlindIndex blind,
            ObjectProvider<SignInCodes> channels,
            @Qualifier("afterwards") Executor afterwards,
            TransactionOperations transaction) {
        this.table = table;
        this.blind = blind;
        this.channels = channels;
        this.afterwards = afterwards;
        this.transaction = transaction;
    }

    void later(byte[] browser, LoginKind kind, byte[] contact, Language language, int digits) {
        afterwards.execute(() -> {
            try {
                transaction.executeWithoutResult(status -> send(browser, kind, contact, language, digits));
            } catch (RuntimeException e) {
                log.error("A sign-in code could not be sent: {}", e.getClass().getName());
            }
        });
    }

    private void send(byte[] browser, LoginKind kind, byte[] contact, Language language, int digits) {
        for (var reached : table.reached(kind.name(), contact)) {
            var code = Digits.draw(digits);
            var shown = digits > RequestCode.DIGITS ? Digits.inThrees(code) : code;
            table.insertCode(browser, reached.account(), index(browser, reached.account(), code));
            channels.orderedStream()
                    .forEach(channel ->
                            channel.send(reached.account().value(), reached.participantId(), shown, language.locale()));
        }
    }

    /** The keyed fingerprint of a code, different for every browser and account. */
    byte[] index(byte[] browser, AccountId account, String code) {
        return blind.of("identity.code", HexFormat.of().formatHex(browser) + ":" + account.value() + ":" + code);
    }
}
