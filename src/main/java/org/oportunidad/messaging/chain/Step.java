package org.oportunidad.messaging.chain;

import org.oportunidad.messaging.Channel;

/** One step of the chain: a channel and the form that it takes there. */
public enum Step {
    /** Free words, only within the day after she wrote. */
    WHATSAPP_FREE(Channel.WHATSAPP),
    /** A text that the channel approved before. */
    WHATSAPP_TEMPLATE(Channel.WHATSAPP),
    SMS(Channel.SMS),
    EMAIL(Channel.EMAIL),
    /** A person phones. */
    CALL(Channel.CALL);

    private final Channel channel;

    Step(Channel channel) {
        this.channel = channel;
    }

    public Channel channel() {
        return channel;
    }
}
