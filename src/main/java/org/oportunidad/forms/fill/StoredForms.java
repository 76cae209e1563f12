package org.oportunidad.forms.fill;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.forms.CompleteResult;
import org.oportunidad.forms.FinishedResponse;
import org.oportunidad.forms.FormPage;
import org.oportunidad.forms.Forms;
import org.oportunidad.forms.InstrumentVersion;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.forms.SaveResult;
import org.oportunidad.forms.instruments.Instruments;
import org.oportunidad.forms.instruments.Wording;
import org.oportunidad.platform.errors.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facade: each call is one transaction. */
@Component
class StoredForms implements Forms {

    private final Instruments instruments;
    private final Wording wording;
    private final ResponseTable responses;
    private final FillPages fill;
    private final RecordResponses bulk;
    private final Clock clock;

    StoredForms(
            Instruments instruments,
            Wording wording,
            ResponseTable responses,
            FillPages fill,
            RecordResponses bulk,
            Clock clock) {
        this.instruments = instruments;
        this.wording = wording;
        this.responses = responses;
        this.fill = fill;
        this.bulk = bulk;
        this.clock = clock;
    }

    @Override
    public InstrumentVersion current(String code) {
        var instrument = instruments.current(code);
        return new InstrumentVersion(
                code,
                instrument.version(),
                instrument.languages(),
                instrument.title().byLanguage(),
                instrument.pages().size());
    }

    @Override
    @Transactional
    public ResponseId open(ResponseId clientMade, String code, UUID participantId) {
        var version = instruments.current(code).version();
        var response = responses.open(clientMade.value(), participantId, code, version, clock.instant());
        if (!response.participantId().equals(participantId) || !response.code().equals(code)) {
            throw new NotFound();
        }
        return clientMade;
    }

    @Override
    public List<ResponseId> of(UUID participantId, String code) {
        return responses.of(participantId, code);
    }

    @Override
    @Transactional
    public FormPage page(ResponseId response, int page, Locale locale) {
        return fill.page(response.value(), page, locale);
    }

    @Override
    @Transactional
    public SaveResult save(ResponseId response, int page, Map<String, List<String>> typed, Locale locale) {
        return fill.save(response.value(), page, typed, locale);
    }

    @Override
    @Transactional
    public Map<String, String> answers(ResponseId response) {
        return fill.answers(response.value());
    }

    @Override
    @Transactional
    public CompleteResult complete(ResponseId response) {
        return fill.complete(response.value());
    }

    @Override
    @Transactional
    public void recordAll(List<FinishedResponse> all) {
        bulk.recordAll(all);
    }

    @Override
    public String words(String code, String question, String value, Locale locale) {
        var instrument = instruments.current(code);
        return instrument
                .question(question)
                .map(found -> found.choice(value))
                .map(choice -> wording.of(instrument, choice.label(), locale))
                .orElse(value);
    }
}
