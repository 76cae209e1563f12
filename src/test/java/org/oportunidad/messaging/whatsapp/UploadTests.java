package org.oportunidad.messaging.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oportunidad.demonstration.channel.WhatsAppDouble;
import org.oportunidad.demonstration.channel.WhatsAppDouble.Fault;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumKind;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.whatsapp.CloudApi.Upload;

/** Files on their way to the Cloud API: nothing has left before their message does. */
class UploadTests {

    private final WhatsAppDouble whatsApp = new WhatsAppDouble(Clock.systemUTC(), (body, signature) -> {});
    private final CloudApi api = new CloudApi(whatsApp.connection(), Duration.ofMillis(500));

    @AfterEach
    void close() {
        whatsApp.close();
    }

    @Test
    void whatIsTakenHasANumberAndEveryByteArrives() {
        var bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        assertThat(upload("image/jpeg", bytes)).isInstanceOf(Upload.Taken.class);
        assertThat(whatsApp.uploaded.getFirst().content()).isEqualTo(bytes);
        assertThat(whatsApp.uploaded.getFirst().name()).isEqualTo("1.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "UPLOAD_SLOW, UNREACHABLE, UPLOAD",
        "UPLOAD_500, UNREACHABLE, UPLOAD_500",
        "TOKEN_EXPIRED, UNREACHABLE, WA_190"
    })
    void whatFailsMayBeTriedAgain(Fault fault, CarrierResult result, String code) {
        whatsApp.fault = fault;

        assertThat(upload("image/jpeg", new byte[] {1})).isInstanceOfSatisfying(Upload.Failed.class, failed -> {
            assertThat(failed.receipt().result()).isEqualTo(result);
            assertThat(failed.receipt().code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({"image/jpeg, 5242881", "audio/ogg, 16777217", "audio/webm, 1", "text/html, 1", "image/jpeg, 0"})
    void whatItDoesNotTakeIsRefused(String type, int bytes) {
        assertThat(upload(type, new byte[bytes]))
                .isInstanceOfSatisfying(
                        Upload.Failed.class,
                        failed -> assertThat(failed.receipt().result()).isEqualTo(CarrierResult.REFUSED));
    }

    @Test
    void whereNobodyIsThereNothingArrived() {
        whatsApp.close();

        assertThat(upload("image/jpeg", new byte[] {1}))
                .isInstanceOfSatisfying(
                        Upload.Failed.class,
                        failed -> assertThat(failed.receipt().result()).isEqualTo(CarrierResult.UNREACHABLE));
    }

    private Upload upload(String type, byte[] bytes) {
        return api.upload(new Medium(MediumKind.PICTURE, type, bytes, "0".repeat(64)), "1.jpg");
    }
}
