package org.oportunidad.support.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.platform.web.After;
import org.oportunidad.support.ContactResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts with their words in clear, for whoever may read them; the caller has checked it. */
@Component
public class ReadContacts {

    private final ContactTable table;
    private final SealedText seals;

    ReadContacts(ContactTable table, SealedText seals) {
        this.table = table;
        this.seals = seals;
    }

    /** One contact; its codes as message keys end. */
    public record Contact(
            UUID id,
            Instant at,
            String by,
            String channel,
            boolean incoming,
            String reason,
            String result,
            String kind,
            String words) {}

    /** Hers, newest first. */
    @Transactional(readOnly = true)
    public List<Contact> of(UUID participant, @Nullable After after, int limit) {
        var kept = table.of(participant, after, limit);
        var words = kept.stream().flatMap(one -> words(one).stream()).toList();
        var opened = (words.isEmpty() ? List.<String>of() : seals.open(words)).iterator();
        var contacts = new ArrayList<Contact>();
        for (var one : kept) {
            contacts.add(new Contact(
                    one.id(),
                    one.at(),
                    one.by(),
                    code(one.channel()),
                    one.incoming(),
                    code(one.reason()),
                    code(one.result()),
                    one.kind() == null ? "" : code(one.kind()),
                    one.words() == null ? "" : opened.next()));
        }
        return contacts;
    }

    /** Her tries since then in the codes of a dropout, the newest first. */
    @Transactional(readOnly = true)
    public List<Contact> triesSince(UUID participant, Instant since, int limit) {
        return table.since(participant, since, limit).stream()
                .map(one -> new Contact(
                        one.id(), one.at(), "", one.channel(), false, one.reason(), tried(one.result()), "", ""))
                .toList();
    }

    /** The sealed words of one, for statements that bring contacts along. */
    public static Words words(UUID sealedFor, String sealed, UUID id) {
        return new Words(sealedFor, sealed, LogContact.context(id));
    }

    private static List<Words> words(ContactTable.Kept one) {
        return one.words() == null || one.sealedFor() == null
                ? List.of()
                : List.of(words(one.sealedFor(), one.words(), one.id()));
    }

    private static String tried(String result) {
        return switch (Arrays.stream(ContactResult.values())
                .filter(one -> one.name().equals(result))
                .findFirst()
                .orElse(ContactResult.NO_ANSWER)) {
            case REACHED, CALL_LATER, REFUSED -> "ANSWERED";
            case LEFT_MESSAGE -> "LEFT_MESSAGE";
            case WRONG_NUMBER -> "WRONG_CONTACT";
            case NO_ANSWER, UNREACHABLE -> "NO_ANSWER";
        };
    }

    private static String code(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
