package org.oportunidad.messaging.templates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.MessageTexts;
import org.oportunidad.messaging.Way;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Carriers;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.carrier.Receipt;
import org.oportunidad.messaging.chain.TemplateNames;
import org.oportunidad.messaging.text.Letter;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.messaging.text.Lexicon;
import org.oportunidad.platform.errors.TooManyRequests;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads texts as they will be read, and sends one to whoever wants to see it on her own device. */
@Service
class KeptTexts implements MessageTexts {

    private static final Set<Channel> TESTED = Set.of(Channel.EMAIL, Channel.SMS, Channel.WHATSAPP);

    private static final Limit TESTS = new Limit("messaging.test.sends", 20, Duration.ofHours(1));
    private static final int RETRY_SECONDS = 180;

    private final Letters letters;
    private final Texts texts;
    private final TestTable table;
    private final Carriers carriers;
    private final RateLimits limits;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeptTexts(
            Letters letters,
            Texts texts,
            TestTable table,
            Carriers carriers,
            RateLimits limits,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.texts = texts;
        this.table = table;
        this.carriers = carriers;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Written written(Language language, String template, Map<String, String> values) {
        return new Written(
                letter(template, values, language, false, Channel.INBOX, "").body(),
                letter(template, values, language, true, Channel.INBOX, "").body());
    }

    @Override
    public String sensitiveWord(String typed) {
        return Lexicon.sensitive(typed);
    }

    @Override
    public Optional<Halt> halted(String template, Collection<String> languages, Instant since) {
        return table.halted(TemplateNames.of(template), languages, since);
    }

    @Override
    public Set<Channel> forTests() {
        var channels = EnumSet.noneOf(Channel.class);
        channels.addAll(carriers.setUp());
        channels.retainAll(TESTED);
        return channels;
    }

    /** The row is committed before the call, so that a second tap, or a crash, sends nothing again. */
    @Override
    public void test(UUID id, UUID by, String byRole, Test test) {
        letters.refuseUnknown(test.template());
        if (!limits.take(TESTS, by.toString())) {
            throw new TooManyRequests(RETRY_SECONDS);
        }
        var ours = Objects.requireNonNull(transaction.execute(status -> {
            var fresh = table.begin(id, by, test, clock.instant());
            if (fresh) {
                audit.record(new AuditEvent(by, byRole, null, "messaging.test_sent", test.template()));
            }
            return fresh;
        }));
        if (ours) {
            var receipt = carriers.carry(test.channel(), parcel(id, test));
            transaction.executeWithoutResult(status -> table.end(id, said(receipt)));
        }
    }

    @Override
    public Optional<String> outcome(UUID id, UUID by) {
        return table.outcome(id, by).map(said -> said.equals(CarrierResult.CONFIRMED.name()) ? "" : said);
    }

    private static String said(Receipt receipt) {
        return receipt.result() == CarrierResult.CONFIRMED || receipt.code() == null
                ? receipt.result().name()
                : receipt.code();
    }

    /** On WhatsApp the approved template goes as it is, which is all that may go there. */
    private Parcel parcel(UUID id, Test test) {
        var letter = letter(
                test.template(), test.values(), test.language(), test.discreet(), test.channel(), test.address());
        var marked = new Letter(
                letter.address(),
                letter.language(),
                letter.sender(),
                letter.subject(),
                texts.get(test.language(), "messaging.templates.test.mark") + " " + letter.body());
        var template = test.channel() != Channel.WHATSAPP
                ? null
                : test.discreet() ? TemplateNames.NOTICE : TemplateNames.of(test.template());
        return new Parcel(id, marked, template, template == null ? Map.of() : test.values(), null, null);
    }

    private Letter letter(
            String template,
            Map<String, String> values,
            Language language,
            boolean discreet,
            Channel channel,
            String address) {
        var ways = channel == Channel.INBOX ? List.<Way>of() : List.of(new Way(channel, address));
        return letters.write(template, values, new Delivery.Allowed(ways, language.locale(), discreet), address);
    }
}
