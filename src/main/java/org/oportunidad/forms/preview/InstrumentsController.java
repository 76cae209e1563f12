package org.oportunidad.forms.preview;

import java.util.Locale;
import java.util.NoSuchElementException;
import org.oportunidad.forms.fill.PageWriter;
import org.oportunidad.forms.instrument.Instrument;
import org.oportunidad.forms.instrument.Question;
import org.oportunidad.forms.instruments.Instruments;
import org.oportunidad.forms.instruments.PublishedVersion;
import org.oportunidad.forms.instruments.Wording;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.platform.component.Chip;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.web.Views;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The instruments with their versions, for those who plan and those who measure. */
@Controller
@AllowedTo({Role.MONITORING, Role.COORDINATOR, Role.ADMINISTRATOR, Role.AUDITOR})
class InstrumentsController {

    private final Instruments instruments;
    private final PageWriter writer;
    private final Wording wording;
    private final XlsForm sheet;

    InstrumentsController(Instruments instruments, PageWriter writer, Wording wording, XlsForm sheet) {
        this.instruments = instruments;
        this.writer = writer;
        this.wording = wording;
        this.sheet = sheet;
    }

    @GetMapping("/instruments")
    ModelAndView all(Locale locale) {
        return Views.page(
                "forms/preview/instrumentsPage",
                new InstrumentsPage(instruments.published().stream()
                        .map(version -> row(version, locale))
                        .toList()));
    }

    private InstrumentsPage.Row row(PublishedVersion published, Locale locale) {
        var instrument = instruments.version(published.code(), published.version());
        return new InstrumentsPage.Row(
                published.code(),
                published.version(),
                wording.of(instrument, instrument.title(), locale),
                instruments.isCurrent(instrument),
                instrument.pages().size(),
                (int) instrument.questions().stream().filter(Question::asked).count(),
                published.at(),
                published.responses());
    }

    @GetMapping("/instruments/{code}/{version}")
    ModelAndView preview(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String in,
            Locale locale) {
        var instrument = find(code, version);
        var language = Language.of(in.isEmpty() ? locale.getLanguage() : in).orElse(Language.ES);
        return Views.page(
                "forms/preview/previewPage",
                new PreviewPage(
                        code,
                        version,
                        wording.of(instrument, instrument.title(), language.locale()),
                        language,
                        instrument.languages().stream()
                                .flatMap(tag -> Language.of(tag).stream())
                                .map(other -> new Chip(
                                        other.ownName(),
                                        "/instruments/" + code + "/" + version + "?in=" + other.code(),
                                        other == language))
                                .toList(),
                        writer.blank(instrument, language.locale())));
    }

    @GetMapping("/instruments/{code}/{version}/xlsform")
    ResponseEntity<byte[]> download(@PathVariable String code, @PathVariable int version) {
        var name = code + "-" + version + ".xlsx";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(sheet.write(find(code, version)));
    }

    private Instrument find(String code, int version) {
        try {
            return instruments.version(code, version);
        } catch (NoSuchElementException unknown) {
            throw new NotFound();
        }
    }
}
