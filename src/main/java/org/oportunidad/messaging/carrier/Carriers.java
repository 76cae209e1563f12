package org.oportunidad.messaging.carrier;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oportunidad.messaging.Channel;
import org.springframework.stereotype.Component;

/** The carriers of this deployment by their channel; calls by a person and the inbox need none. */
@Component
public class Carriers {

    private final Map<Channel, Carrier> byChannel = new EnumMap<>(Channel.class);

    public Carriers(List<Carrier> carriers) {
        carriers.forEach(carrier -> byChannel.put(carrier.channel(), carrier));
    }

    /** The channels on which something can go out of the house by itself. */
    public Set<Channel> setUp() {
        var channels = EnumSet.noneOf(Channel.class);
        byChannel.values().stream()
                .filter(Carrier::isSetUp)
                .map(Carrier::channel)
                .forEach(channels::add);
        return channels;
    }

    public Receipt carry(Channel channel, Parcel parcel) {
        var carrier = byChannel.get(channel);
        return carrier == null ? Receipt.of(CarrierResult.NOT_SET_UP) : carrier.carry(parcel);
    }
}
