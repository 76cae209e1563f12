package org.oportunidad.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.carrier.Carrier;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.carrier.Receipt;
import org.oportunidad.messaging.text.Letter;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/** Sends letters as e-mail: plain text with a simple HTML form of the same words. */
final class SmtpCarrier implements Carrier {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final Pattern REPLY_CODE = Pattern.compile("([45]\\d\\d)[ -]");
    private static final int FIRST_LASTING_REFUSAL = 500;

    private final JavaMailSender smtp;
    private final String from;
    private final String answersTo;

    /**
     * The way out through that server.
     *
     * @param answersTo address of the mailbox that is read, empty where it is that of the sender or none
     */
    SmtpCarrier(JavaMailSender smtp, String from, String answersTo) {
        this.smtp = smtp;
        this.from = from;
        this.answersTo = answersTo;
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Receipt carry(Parcel parcel) {
        var number = "<%s@%s>".formatted(parcel.delivery(), from.replaceFirst(".*@", ""));
        var result = send(parcel.letter(), number, parcel.answers());
        return result == CarrierResult.CONFIRMED ? Receipt.taken(number) : Receipt.of(result);
    }

    private CarrierResult send(Letter letter, String number, @Nullable String answers) {
        try {
            smtp.send(message(letter, number, answers));
            return CarrierResult.CONFIRMED;
        } catch (MessagingException | UnsupportedEncodingException e) {
            return CarrierResult.REFUSED;
        } catch (MailAuthenticationException e) {
            return CarrierResult.UNREACHABLE;
        } catch (MailSendException e) {
            return resultOf(e);
        } catch (MailException e) {
            return CarrierResult.UNKNOWN;
        }
    }

    private MimeMessage message(Letter letter, String number, @Nullable String answers)
            throws MessagingException, UnsupportedEncodingException {
        var message = smtp.createMimeMessage();
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_RELATED, "UTF-8");
        helper.setFrom(from, oneLine(letter.sender()));
        helper.setTo(address(letter.address()));
        helper.setSubject(oneLine(letter.subject()));
        helper.setText(letter.body(), html(letter));
        // Ours, so that an answer and a report of a letter that did not arrive say which try they mean.
        message.setHeader("Message-ID", number);
        if (answers == null) {
            message.setHeader("Auto-Submitted", "auto-generated");
        } else {
            message.setHeader("In-Reply-To", answers);
            message.setHeader("References", answers);
        }
        if (!answersTo.isEmpty()) {
            helper.setReplyTo(answersTo);
        }
        message.setHeader("Content-Language", letter.language().code());
        return message;
    }

    /** One address and nothing else: a line break in it would add recipients. */
    private static InternetAddress address(String typed) throws MessagingException {
        if (CONTROLS.matcher(typed).find()) {
            throw new MessagingException("not an address");
        }
        var address = new InternetAddress(typed, true);
        address.validate();
        if (address.isGroup()) {
            throw new MessagingException("not one address");
        }
        return address;
    }

    private static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    private static String html(Letter letter) {
        var html = new StringBuilder("<!doctype html><html lang=\"%s\" dir=\"%s\"><meta charset=\"utf-8\"><body>"
                .formatted(letter.language().code(), letter.language().direction()));
        letter.body()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> html.append("<p>")
                        .append(HtmlUtils.htmlEscape(line, "UTF-8"))
                        .append("</p>"));
        return html.append("</body></html>").toString();
    }

    private static CarrierResult resultOf(MailSendException e) {
        return Stream.concat(Stream.of(e.getMessageExceptions()), Stream.of(e))
                .map(SmtpCarrier::resultOf)
                .filter(result -> result != CarrierResult.UNKNOWN)
                .findFirst()
                .orElse(CarrierResult.UNKNOWN);
    }

    /** Looks through the causes for an answer of the server or for a server that was never reached. */
    private static CarrierResult resultOf(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return CarrierResult.UNREACHABLE;
            }
            if (cause instanceof SendFailedException) {
                Matcher code = REPLY_CODE.matcher(Objects.toString(cause.getMessage(), ""));
                if (code.lookingAt()) {
                    return Integer.parseInt(code.group(1)) >= FIRST_LASTING_REFUSAL
                            ? CarrierResult.REFUSED
                            : CarrierResult.UNREACHABLE;
                }
            }
            cause = cause instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : cause.getCause();
        }
        return CarrierResult.UNKNOWN;
    }
}
