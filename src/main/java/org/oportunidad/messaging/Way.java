package org.oportunidad.messaging;

/**
 * A channel with the address at which she may be reached on it.
 *
 * @param address e-mail address, or phone number in E.164
 */
public record Way(Channel channel, String address) {

    /** Says no address, so that no log can. */
    @Override
    public String toString() {
        return "Way[" + channel + "]";
    }
}
