package org.oportunidad.forms.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.oportunidad.forms.instrument.InstrumentFile;
import org.oportunidad.kit.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A published version never changes. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class PublishInstrumentsTests {

    @Autowired
    Instruments instruments;

    @Autowired
    InstrumentVersionTable table;

    @Test
    void startingPublishesTheFourInstruments() {
        assertThat(instruments.published())
                .extracting(PublishedVersion::code)
                .contains("ficha", "diagnostico", "cierre", "seguimiento_6m");
        assertThat(instruments.current("ficha").source())
                .isEqualTo(table.content("ficha", instruments.current("ficha").version()));
    }

    @Test
    void publishingTheSameAgainChangesNothingButOtherContentUnderItsNumberIsRefused() {
        var ficha = instruments.current("ficha");
        table.publish(ficha);

        var changed = InstrumentFile.read(ficha.source().replace("¿Cuándo naciste?", "¿Cuándo fue?"));

        assertThatThrownBy(() -> table.publish(changed)).hasMessageContaining("raise its number");
    }

    @Test
    void anOlderVersionComesBackFromTheDatabase() {
        var older = InstrumentFile.read("""
                settings: {form_id: prueba, version: 3, languages: es, form_title: {es: Prueba}}
                survey: [{type: text, name: q, label: {es: Algo}}]
                choices: {}
                """);
        table.publish(older);

        assertThat(instruments.version("prueba", 3).questions()).isEqualTo(older.questions());
    }
}
