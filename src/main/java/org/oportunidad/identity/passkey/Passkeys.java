package org.oportunidad.identity.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.access.SiteAddress;
import org.oportunidad.identity.session.Cookies;
import org.oportunidad.identity.session.Device;
import org.oportunidad.identity.session.Fingerprints;
import org.oportunidad.platform.Ids;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * The two ceremonies of passkeys. The challenge is kept in the database under a secret in the browser's cookie and taken
 * once; finger, face or PIN of the device are always required.
 */
@Component
public class Passkeys {

    private static final String COOKIE = "passkey";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final PasskeyTable table;
    private final PasskeyStore store;
    private final PasskeyJson json;
    private final SiteAddress site;
    private final Clock clock;

    Passkeys(PasskeyTable table, PasskeyStore store, PasskeyJson json, SiteAddress site, Clock clock) {
        this.table = table;
        this.store = store;
        this.json = json;
        this.site = site;
        this.clock = clock;
    }

    /** What the browser needs to make a key for that account. */
    @Transactional
    public String registrationOptions(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var options = creationOptions(account);
        keep(Purpose.REGISTER, options.getChallenge(), request, response);
        return json.write(options);
    }

    /** Keeps the key that the browser made; an answer that does not fit is refused. */
    @Transactional
    public void register(AccountId account, JsonNode body, HttpServletRequest request) {
        var challenge = take(Purpose.REGISTER, request).orElseThrow(PasskeyRefused::new);
        PublicKeyCredential<AuthenticatorAttestationResponse> credential = json.read(body, new TypeReference<>() {});
        var wanted = creationOptions(account);
        var options = PublicKeyCredentialCreationOptions.builder()
                .rp(wanted.getRp())
                .user(wanted.getUser())
                .pubKeyCredParams(wanted.getPubKeyCredParams())
                .authenticatorSelection(wanted.getAuthenticatorSelection())
                .challenge(challenge)
                .build();
        var label = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        try {
            operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(credential, label)));
        } catch (RuntimeException e) {
            throw new PasskeyRefused(e);
        }
    }

    /** What the browser needs to prove a key; any key of this site may answer. */
    @Transactional
    public String proofOptions(HttpServletRequest request, HttpServletResponse response) {
        var challenge = Bytes.random();
        keep(Purpose.SIGN_IN, challenge, request, response);
        return json.write(requestOptions(challenge));
    }

    /** Whose key answered. */
    @Transactional
    public AccountId prove(JsonNode body, HttpServletRequest request) {
        var challenge = take(Purpose.SIGN_IN, request).orElseThrow(PasskeyRefused::new);
        PublicKeyCredential<AuthenticatorAssertionResponse> credential = json.read(body, new TypeReference<>() {});
        try {
            var user = operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(requestOptions(challenge), credential));
            return new AccountId(UUID.fromString(user.getName()));
        } catch (RuntimeException e) {
            throw new PasskeyRefused(e);
        }
    }

    public List<Passkey> list(AccountId account) {
        return table.list(account);
    }

    /** Removes one of her keys; the last one stays. */
    @Transactional
    public boolean remove(AccountId account, UUID key) {
        return table.delete(account, key);
    }

    /** Removes all her keys, before a recovery registers another. */
    @Transactional
    public void removeAll(AccountId account) {
        table.deleteAll(account);
    }

    private PublicKeyCredentialCreationOptions creationOptions(AccountId account) {
        var her = new UsernamePasswordAuthenticationToken(account.value().toString(), "", List.of());
        return operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(her));
    }

    private PublicKeyCredentialRequestOptions requestOptions(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(site.host())
                .challenge(challenge)
                .timeout(LIFE)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private Webauthn4JRelyingPartyOperations operations() {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(site.host())
                .name(site.host())
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(store, store, party, Set.of(site.current()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        return operations;
    }

    private void keep(Purpose purpose, Bytes challenge, HttpServletRequest request, HttpServletResponse response) {
        var secret = Ids.secret(32);
        table.keepChallenge(
                Fingerprints.of(secret), purpose, challenge, clock.instant().plus(LIFE));
        Cookies.write(COOKIE, secret, LIFE, request, response);
    }

    private Optional<Bytes> take(Purpose purpose, HttpServletRequest request) {
        return Cookies.read(COOKIE, request)
                .flatMap(secret -> table.takeChallenge(Fingerprints.of(secret), purpose, clock.instant()));
    }
}
