package org.oportunidad.messaging.whatsapp;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        if (parcel.template() == null) {
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
            message.put("type", "template");
            message.put("template", template(parcel.template(), parcel));
        }
        var receipt = api.send(message);
        if (parcel.template() != null && ApiError.isOfTemplate(receipt.code())) {
            templates.unusable(
                    parcel.template() + "/" + parcel.letter().language().code(), receipt.code(), clock.instant());
        }
        return receipt;
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
