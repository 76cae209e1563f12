package org.oportunidad.messaging.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.messaging.push.PushAddresses.Standing;

/** The program calls nobody in its own house because a browser, or who pretends to be one, asked for it. */
class PushAddressesTests {

    private final PushAddresses addresses = new PushAddresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/eVQ:APA91b-_x",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAA-_=",
                "https://web.push.apple.com/QGuQ",
                "https://wns2-bn1p.notify.windows.com/w/?token=BQY%2fb",
                "HTTPS://FCM.GOOGLEAPIS.COM:443/x"
            })
    void theServicesOfBrowsersAreCalled(String address) {
        assertThat(addresses.read(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "http://fcm.googleapis.com/x",
                "ftp://fcm.googleapis.com/x",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://",
                "https:///x",
                "https://localhost/x",
                "https://LOCALHOST/x",
                "https://database/x",
                "https://database.internal/x",
                "https://printer.local/x",
                "https://router.lan/x",
                "https://a.localhost/x",
                "https://4.3.2.1.in-addr.arpa/x",
                "https://127.0.0.1/x",
                "https://127.1/x",
                "https://2130706433/x",
                "https://0x7f000001/x",
                "https://0177.0.0.1/x",
                "https://8.8.8.8/x",
                "https://10.0.0.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/x",
                "https://[::ffff:127.0.0.1]/x",
                "https://[fe80::1%25eth0]/x",
                "https://[2001:4860:4860::8888]/x",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com:22/x",
                "https://fcm.googleapis.com:0/x",
                "https://me:secret@fcm.googleapis.com/x",
                "https://fcm.googleapis.com@127.0.0.1/x",
                "https://fcm.googleapis.com/x#y",
                "https://fcm.googleapis.com./x",
                "https://-a.com/x",
                "https://a..com/x",
                "https://fcm.googleapis.com\\@127.0.0.1/x",
                "https://fcm.googleapis.com/a b",
                "https://fcm.googleapis.com/\r\nHost: x",
                "https://ⓛocalhost/x",
                "https://xn--/x"
            })
    void everythingElseIsNot(String address) {
        assertThat(addresses.read(address)).isEmpty();
    }

    @Test
    void aLongOneIsNot() {
        assertThat(addresses.read("https://fcm.googleapis.com/" + "x".repeat(2_000)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.255.0.1",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.0.1",
                "198.51.100.1",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::",
                "2001:db8::1",
                "3fff::1"
            })
    void aNameThatLeadsIndoorsIsNotCalled(String address) throws UnknownHostException {
        assertThat(PushAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.0.1",
                "169.253.0.1",
                "198.17.0.1",
                "223.255.255.1",
                "2001:4860:4860::8888",
                "2a00:1450:4001::200a"
            })
    void onesThatLeadOutsideAre(String address) throws UnknownHostException {
        assertThat(PushAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void whereANameLeadsIsAskedBeforeACall() {
        assertThat(addresses.standing(URI.create("https://localhost/x"))).isEqualTo(Standing.INDOORS);
    }
}
