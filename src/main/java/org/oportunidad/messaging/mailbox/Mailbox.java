package org.oportunidad.messaging.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.oportunidad.messaging.carrier.KeptMedia;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mailbox: a mail is marked as read once it is kept, so that what was cut off is read again. */
public final class Mailbox implements KeptMedia {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int MOST_AT_ONCE = 200;
    private static final int LARGEST = 25 << 20;
    private static final int LARGEST_FILE = 16 << 20;
    private static final Pattern MEDIUM = Pattern.compile("mail-(\\d{1,10})-(\\d{1,10})-([\\d.]{1,40})");

    private final MailboxSettings settings;

    Mailbox(MailboxSettings settings) {
        this.settings = settings;
    }

    /** Whether a mailbox is read at all. */
    public boolean isSetUp() {
        return settings.isWhole();
    }

    /**
     * Hands on what nobody read yet, and deletes what was read long ago.
     *
     * @return how many were handed on
     */
    int read(Instant now, Consumer<IncomingMail> taker) throws MessagingException {
        try (var store = open();
                var folder = store.getFolder(settings.folder())) {
            folder.open(Folder.READ_WRITE);
            var fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            var taken = 0;
            for (var mail : Arrays.asList(fresh).subList(0, Math.min(MOST_AT_ONCE, fresh.length))) {
                if (take(folder, mail, now, taker)) {
                    taken++;
                }
            }
            folder.setFlags(
                    folder.search(new AndTerm(
                            new FlagTerm(new Flags(Flags.Flag.SEEN), true),
                            new ReceivedDateTerm(
                                    ComparisonTerm.LT, Date.from(now.minus(Duration.ofDays(settings.days())))))),
                    new Flags(Flags.Flag.DELETED),
                    true);
            return taken;
        }
    }

    /** What cannot be read is marked and left for a person; what could not be kept is tried again at the next turn. */
    private static boolean take(Folder folder, Message mail, Instant now, Consumer<IncomingMail> taker)
            throws MessagingException {
        try {
            var read = mail.getSize() > LARGEST
                    ? Optional.<IncomingMail>empty()
                    : ReadMail.read(mail, place(folder, mail), now);
            read.ifPresent(taker);
            if (read.isEmpty()) {
                mail.setFlag(Flags.Flag.FLAGGED, true);
            }
            mail.setFlag(Flags.Flag.SEEN, true);
            return read.isPresent();
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessagingException | IOException e) {
            log.warn(
                    "A mail could not be read and is flagged in the mailbox: {}",
                    e.getClass().getName());
            mail.setFlag(Flags.Flag.FLAGGED, true);
            mail.setFlag(Flags.Flag.SEEN, true);
            return false;
        } catch (RuntimeException e) {
            log.error("A mail could not be kept and waits: {}", e.getClass().getName());
            return false;
        }
    }

    /** The mail as it was sent: what servers tell of its parts is often wrong. */
    private static MimeMessage whole(Message mail) throws MessagingException {
        return new MimeMessage((MimeMessage) mail);
    }

    private static Instant received(Message mail, Instant now) throws MessagingException {
        var received = mail.getReceivedDate();
        return received == null || received.toInstant().isAfter(now) ? now : received.toInstant();
    }

    private static String place(Folder folder, Message mail) throws MessagingException {
        var numbers = (UIDFolder) folder;
        return "mail-" + numbers.getUIDValidity() + "-" + numbers.getUID(mail);
    }

    @Override
    public boolean keeps(String medium) {
        return MEDIUM.matcher(medium).matches();
    }

    @Override
    public Optional<byte[]> medium(String medium) {
        var place = MEDIUM.matcher(medium);
        if (!place.matches() || !isSetUp()) {
            return Optional.empty();
        }
        try (var store = open();
                var folder = store.getFolder(settings.folder())) {
            folder.open(Folder.READ_ONLY);
            var numbers = (UIDFolder) folder;
            var mail = numbers.getUIDValidity() == Long.parseLong(place.group(1))
                    ? numbers.getMessageByUID(Long.parseLong(place.group(2)))
                    : null;
            var file = mail == null ? Optional.<Part>empty() : ReadMail.file(whole(mail), place.group(3));
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try (var in = file.get().getInputStream()) {
                var bytes = in.readNBytes(LARGEST_FILE + 1);
                return bytes.length > LARGEST_FILE ? Optional.empty() : Optional.of(bytes);
            }
        } catch (MessagingException | IOException | NumberFormatException e) {
            log.warn("A file of a mail could not be fetched: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private Store open() throws MessagingException {
        var protocol = settings.port() == MailboxSettings.TLS_PORT ? "imaps" : "imap";
        var all = new Properties();
        var options = "mail." + protocol + ".";
        all.put(options + "connectiontimeout", "5000");
        all.put(options + "timeout", "20000");
        all.put(options + "writetimeout", "20000");
        all.put(options + "ssl.checkserveridentity", "true");
        all.put(options + "starttls.enable", "true");
        all.put(options + "starttls.required", "" + !settings.isHere());
        // looking at a mail does not mark it as read
        all.put(options + "peek", "true");
        var store = Session.getInstance(all).getStore(protocol);
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return store;
    }
}
