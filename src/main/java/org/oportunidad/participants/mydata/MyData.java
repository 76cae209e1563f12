package org.oportunidad.participants.mydata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEntry;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.participants.consent.ConsentDecision;
import org.oportunidad.participants.consent.ConsentLedger;
import org.oportunidad.participants.record.PhoneNumbers;
import org.oportunidad.participants.record.ReadRecords;
import org.oportunidad.platform.text.Texts;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.IdentityDocumentRule;
import org.springframework.stereotype.Component;

/** Gathers for her what is kept about her. */
@Component
class MyData {

    private static final int FEW = 5;
    private static final int MANY = 100;

    private final Participants participants;
    private final ConsentLedger consents;
    private final Country country;
    private final ReadRecords records;
    private final Looks looks;

    MyData(Participants participants, ConsentLedger consents, Country country, ReadRecords records, Looks looks) {
        this.participants = participants;
        this.records = records;
        this.consents = consents;
        this.country = country;
        this.looks = looks;
    }

    MyDataPage page(Viewer viewer, UUID participant, Locale locale) {
        var details = participants.details(new ParticipantId(participant));
        var inForce = consents.inForce(participant);
        var agreements = Arrays.stream(ConsentPurpose.values())
                .map(purpose -> {
                    var entry = inForce.get(purpose);
                    return new MyDataPage.Agreement(
                            purpose, entry == null ? null : entry.decision(), entry == null ? null : entry.at());
                })
                .toList();
        var document = details.document();
        var rule = document == null ? Optional.<IdentityDocumentRule>empty() : country.document(document.document());
        var safe = details.safeContact();
        Predicate<MyDataPage.Agreement> pending = a -> a.decision() == ConsentDecision.PENDING;
        var phone = details.phone();
        return new MyDataPage(
                details,
                phone == null ? null : PhoneNumbers.show(phone, country.code()),
                Optional.ofNullable(details.communeCut())
                        .flatMap(country::commune)
                        .map(commune -> commune.label(locale))
                        .orElse(""),
                rule.map(r -> r.name(locale)).orElse(""),
                document == null
                        ? ""
                        : rule.map(r -> r.format(document.number())).orElse(document.number()),
                "participants.phone." + code(safe == null ? SafeContact.Phone.SHARED : safe.phone()),
                "participants.channel." + code(safe == null ? SafeContact.Channel.APP : safe.channel()),
                safe == null ? null : safe.from(),
                safe == null ? null : safe.until(),
                agreements.stream().filter(pending).toList(),
                agreements.stream().filter(pending.negate()).toList(),
                looks.about(viewer, participant, FEW));
    }

    List<MyDataPage.Look> looks(Viewer viewer, UUID participant) {
        return looks.about(viewer, participant, MANY);
    }

    /** Which answer of hers is awaited. */
    enum Awaited {
        NOTHING,
        /** Staff wrote down what she said. */
        CONFIRMATION,
        /** Somebody else brought her data, and she was never asked. */
        FIRST_ANSWER
    }

    Awaited awaited(UUID participant) {
        var inForce = consents.inForce(participant);
        if (inForce.values().stream().anyMatch(entry -> entry.decision() == ConsentDecision.PENDING)) {
            return Awaited.CONFIRMATION;
        }
        return inForce.isEmpty() && records.broughtByOthers(participant) ? Awaited.FIRST_ANSWER : Awaited.NOTHING;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who looked at or changed her record, read from the audit log. */
    @Component
    static class Looks {

        private final Audit audit;
        private final Accounts accounts;
        private final Texts texts;

        Looks(Audit audit, Accounts accounts, Texts texts) {
            this.audit = audit;
            this.accounts = accounts;
            this.texts = texts;
        }

        List<MyDataPage.Look> about(Viewer viewer, UUID participant, int limit) {
            var entries = audit.about(participant, null, 4 * limit).stream()
                    .filter(entry -> !entry.actorId().equals(viewer.account().value())
                            && !entry.actorId().equals(participant))
                    .limit(limit)
                    .toList();
            var names = accounts.staffNames(entries.stream()
                    .map(AuditEntry::actorId)
                    .distinct()
                    .map(AccountId::new)
                    .toList());
            return entries.stream()
                    .map(entry -> new MyDataPage.Look(
                            Objects.requireNonNullElse(names.get(new AccountId(entry.actorId())), ""),
                            known("identity.role." + entry.actorRole().toLowerCase(Locale.ROOT)),
                            Objects.requireNonNullElse(
                                    known("participants.look." + entry.action()), "participants.look.other"),
                            entry.at()))
                    .toList();
        }

        private @Nullable String known(String key) {
            return texts.has(key) ? key : null;
        }
    }
}
