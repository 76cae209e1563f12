package org.oportunidad.messaging.whatsapp;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumKind;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.carrier.Carrier;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.carrier.Receipt;
import org.oportunidad.messaging.chain.TemplateNames;
import org.oportunidad.messaging.sender.SenderTable;

/** Sends free words or an approved template. No link is shown as a picture, and the number of the try comes back with every status. */
final class WhatsAppCarrier implements Carrier {

    private static final int LONGEST_TEXT = 4_096;

    private final CloudApi api;
    private final SenderTable senders;
    private final TemplateTable templates;
    private final Clock clock;

    WhatsAppCarrier(CloudApi api, SenderTable senders, TemplateTable templates, Clock clock) {
        this.api = api;
        this.senders = senders;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public boolean isSetUp() {
        return api.isSetUp();
    }

    @Override
    public Receipt carry(Parcel parcel) {
        if (!isSetUp()) {
            return Receipt.of(CarrierResult.NOT_SET_UP);
        }
        var message = new LinkedHashMap<String, Object>();
        message.put("messaging_product", "whatsapp");
        message.put("recipient_type", "individual");
        if (!address(parcel, message)) {
            return Receipt.failed(CarrierResult.REFUSED, "NO_ADDRESS");
        }
        message.put("biz_opaque_callback_data", parcel.delivery().toString());
        var medium = parcel.beside().medium();
        if (parcel.template() != null) {
            message.put("type", "template");
            message.put("template", template(parcel.template(), parcel));
        } else if (medium != null) {
            var name = name(medium);
            switch (api.upload(medium, name)) {
                case CloudApi.Upload.Failed failed -> {
                    return failed.receipt();
                }
                case CloudApi.Upload.Taken taken -> medium(message, medium, taken.id(), name, parcel);
            }
        } else if (parcel.beside().choices().isEmpty()) {
            var body = parcel.letter().body();
            message.put("type", "text");
            message.put(
                    "text",
                    Map.of(
                            "preview_url",
                            false,
                            "body",
                            body.length() > LONGEST_TEXT ? body.substring(0, LONGEST_TEXT) : body));
        } else {
            message.put("type", "interactive");
            message.put("interactive", Interactive.of(parcel.letter().body(), parcel.beside()));
        }
        var receipt = api.send(message);
        if (parcel.template() != null && ApiError.isOfTemplate(receipt.code())) {
            templates.unusable(
                    parcel.template() + "/" + parcel.letter().language().code(), receipt.code(), clock.instant());
        }
        return receipt;
    }

    /** A name that says nothing of its content, for everybody: it stands in the list of files of her phone. */
    private static String name(Medium medium) {
        return switch (medium.type()) {
            case "image/jpeg" -> "1.jpg";
            case "audio/mp4" -> "1.m4a";
            case "audio/ogg" -> "1.ogg";
            default -> "1.pdf";
        };
    }

    /** The API puts no words under a voice; they go in a message of their own. */
    private static void medium(Map<String, Object> message, Medium medium, String id, String name, Parcel parcel) {
        var type = switch (medium.kind()) {
            case PICTURE -> "image";
            case VOICE -> "audio";
            case DOCUMENT -> "document";
        };
        var content = new LinkedHashMap<String, Object>(Map.of("id", id));
        if (medium.kind() != MediumKind.VOICE && !parcel.letter().body().isEmpty()) {
            content.put("caption", parcel.letter().body());
        }
        if (medium.kind() == MediumKind.DOCUMENT) {
            content.put("filename", name);
        }
        message.put("type", type);
        message.put(type, content);
    }

    /** Free words answer whoever wrote, who may have no phone number; a template goes to the number that she told us. */
    private boolean address(Parcel parcel, Map<String, Object> message) {
        if (parcel.contact() != null) {
            var sender = senders.address(parcel.contact());
            if (sender.isPresent() && sender.get().user() != null) {
                message.put("recipient", sender.get().user());
                return true;
            }
            if (sender.isPresent() && sender.get().phone() != null) {
                message.put("to", digits(sender.get().phone()));
                return true;
            }
        }
        var phone = parcel.letter().address();
        if (phone.isEmpty()) {
            return false;
        }
        message.put("to", digits(phone));
        return true;
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }

    private static Map<String, Object> template(String name, Parcel parcel) {
        var template = new LinkedHashMap<String, Object>();
        template.put("name", name);
        template.put("language", Map.of("code", parcel.letter().language().code()));
        if (!name.equals(TemplateNames.NOTICE) && !parcel.values().isEmpty()) {
            template.put("components", components(name, parcel));
        }
        return template;
    }

    /** A code stands in the text and in the button that copies it. */
    private static List<Map<String, Object>> components(String name, Parcel parcel) {
        if (name.equals(TemplateNames.CODE)) {
            var code = List.of(Map.of("type", "text", "text", parcel.values().getOrDefault("code", "")));
            return List.of(
                    Map.of("type", "body", "parameters", code),
                    Map.of("type", "button", "sub_type", "url", "index", "0", "parameters", code));
        }
        var parameters = new TreeMap<>(parcel.values())
                .entrySet().stream()
                        .map(value ->
                                Map.of("type", "text", "parameter_name", value.getKey(), "text", value.getValue()))
                        .toList();
        return List.of(Map.of("type", "body", "parameters", parameters));
    }
}
