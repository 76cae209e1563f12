package org.oportunidad.messaging.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.mailbox.IncomingMail.Enclosed;
import org.oportunidad.messaging.sender.Heard;

/** Reads one mail, whatever its program made of it; what cannot be read of it is left out. */
final class ReadMail {

    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 10;
    private static final int LONGEST_TEXT = 200_000;
    private static final Pattern NUMBER = Pattern.compile("<[^<>\\s]{1,300}>");
    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");

    private final String place;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder report = new StringBuilder();
    private final List<Enclosed> enclosed = new ArrayList<>();

    private ReadMail(String place) {
        this.place = place;
    }

    /**
     * One mail.
     *
     * @param place of the mail in the mailbox, under which its files are found again
     * @param at when it came
     * @return empty where it names no sender
     */
    static Optional<IncomingMail> read(Message mail, String place, Instant at) throws MessagingException, IOException {
        var sender = sender(mail);
        if (sender == null) {
            return Optional.empty();
        }
        var reading = new ReadMail(place);
        reading.part(mail, "", 0);
        var text = reading.plain.isEmpty()
                ? OwnWords.ofHtml(reading.html.toString())
                : OwnWords.ofText(reading.plain.toString());
        return Optional.of(new IncomingMail(
                number(mail).orElse(place),
                sender.getAddress().toLowerCase(Locale.ROOT),
                name(sender),
                at,
                text,
                reading.enclosed,
                answers(mail),
                isOfAMachine(mail),
                reading.bounced(mail)));
    }

    /** The file at that place of the mail; empty when there is none. */
    static Optional<Part> file(Part mail, String path) throws MessagingException, IOException {
        var part = mail;
        for (var step : path.split("\\.", -1)) {
            var number = Integer.parseInt(step);
            var parts = part.isMimeType("multipart/*") ? parts(part) : null;
            if (parts == null || number >= parts.getCount()) {
                return Optional.empty();
            }
            part = parts.getBodyPart(number);
        }
        return Optional.of(part);
    }

    private static @Nullable InternetAddress sender(Message mail) throws MessagingException {
        var from = mail.getHeader("From");
        if (from == null || from.length != 1) {
            return null;
        }
        try {
            var all = InternetAddress.parse(from[0], false);
            if (all.length != 1
                    || all[0].getAddress() == null
                    || all[0].getAddress().length() > 254) {
                return null;
            }
            all[0].validate();
            return all[0];
        } catch (MessagingException e) {
            return null;
        }
    }

    private static @Nullable String name(InternetAddress sender) {
        var name = sender.getPersonal();
        return name == null || name.isBlank() || name.length() > 200 ? null : name;
    }

    private static Optional<String> number(Message mail) throws MessagingException {
        return numbers(mail, "Message-ID").stream().findFirst();
    }

    /** The letter that it says it answers, then those before it from the newest to the oldest. */
    private static List<String> answers(Message mail) throws MessagingException {
        var all = new ArrayList<>(numbers(mail, "In-Reply-To"));
        var before = numbers(mail, "References");
        Collections.reverse(before);
        all.addAll(before);
        return all.stream().distinct().limit(20).toList();
    }

    private static List<String> numbers(Message mail, String header) throws MessagingException {
        var found = new ArrayList<String>();
        var lines = mail.getHeader(header);
        for (var line : lines == null ? new String[0] : lines) {
            NUMBER.matcher(line).results().map(number -> number.group()).forEach(found::add);
        }
        return found;
    }

    private static boolean isOfAMachine(Message mail) throws MessagingException {
        var automatic = header(mail, "Auto-Submitted");
        return !automatic.isEmpty() && !automatic.startsWith("no")
                || header(mail, "Precedence").matches("bulk|junk|list|auto_reply")
                || !header(mail, "X-Autoreply").isEmpty()
                || !header(mail, "List-Id").isEmpty()
                || header(mail, "Return-Path").equals("<>")
                || mail.isMimeType("multipart/report");
    }

    private static String header(Message mail, String name) throws MessagingException {
        var lines = mail.getHeader(name);
        return lines == null || lines.length == 0 ? "" : lines[0].strip().toLowerCase(Locale.ROOT);
    }

    private void part(Part part, String path, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            var parts = parts(part);
            for (int i = 0; i < parts.getCount(); i++) {
                part(parts.getBodyPart(i), path.isEmpty() ? "" + i : path + "." + i, depth + 1);
            }
        } else if (part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers")) {
            report.append(text(part)).append('\n');
        } else if (isAFile(part)) {
            enclose(part, path);
        } else if (part.isMimeType("text/plain")) {
            plain.append(text(part)).append('\n');
        } else if (part.isMimeType("text/html")) {
            html.append(text(part)).append('\n');
        }
    }

    /** Read here, and not by whatever handler of contents the machine knows. */
    private static Multipart parts(Part part) throws MessagingException {
        return new MimeMultipart(new MimePartDataSource((MimePart) part));
    }

    private static boolean isAFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !part.isMimeType("text/*");
    }

    /** Only what can be written anew is offered; what it really is decides whoever writes it anew. */
    private void enclose(Part part, String path) throws MessagingException {
        var kind = part.isMimeType("image/*")
                ? Heard.Kind.PHOTO
                : part.isMimeType("audio/*")
                        ? Heard.Kind.VOICE
                        : part.isMimeType("application/pdf") ? Heard.Kind.DOCUMENT : Heard.Kind.OTHER;
        if (!path.isEmpty() && enclosed.size() < MOST_FILES) {
            enclosed.add(new Enclosed(kind, place + "-" + path));
        }
    }

    /** As the part says it is written; as bytes of the oldest alphabet where nobody knows that one. */
    private static String text(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST_TEXT), charset(part));
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        var type = new jakarta.mail.internet.ContentType(
                part.getContentType() == null ? "text/plain" : part.getContentType());
        var named = type.getParameter("charset");
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** A report names the letter that did not arrive by our own number of the try. */
    private Optional<UUID> bounced(Message mail) throws MessagingException {
        if (!mail.isMimeType("multipart/report") || !FAILED.matcher(report).find()) {
            return Optional.empty();
        }
        return OURS.matcher(report)
                .results()
                .map(ours -> UUID.fromString(ours.group(1)))
                .findFirst();
    }
}
