package org.oportunidad.credentials.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paper: one page in any language, with the text under it that machines read. */
class CertificateDocumentTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    es | false | Certificado | María José Peña Ñancupil | Emprendimiento y autoempleo · nivel básico
                    en | false | Certificate | Rosa Elena Quispe | Entrepreneurship and self-employment · basic level
                    fr | false | Certificat | Aïcha N’Diaye | Entrepreneuriat et travail indépendant · niveau de base
                    ar | true | شهادة | أمل محمّد الزعبيّ | ريادة الأعمال والعمل الحر · المستوى الأساسي
                    hi | false | प्रमाणपत्र | श्रीमती क्षितिजा द्विवेदी | उद्यमिता और स्वरोज़गार · बुनियादी स्तर
                    ht | false | Sètifika | Mari-Woz Batis | Antreprenarya · nivo de baz
                    """)
    void everyLanguageIsOnePageThatSaysItsLanguageAndCanBeRead(
            String language, boolean rightToLeft, String heading, String name, String subject) throws IOException {
        var pdf = CertificateDocument.draw(text(language, rightToLeft, heading, name, subject));
        var folder = Path.of("target", "certificates");
        Files.createDirectories(folder);
        Files.write(folder.resolve(language + ".pdf"), pdf);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(new PDFTextStripper().getText(document)).contains(name, "ABCD-EFGH-JKMN");
        }
        assertThat(pdf).hasSizeLessThan(150_000);
    }

    @Test
    void nameInAnotherScriptThanTheDocumentIsDrawnWithItsOwnLetters() throws IOException {
        var pdf = CertificateDocument.draw(text("es", false, "Certificado", "Amal أمل الزعبي", "Empleo"));

        Files.createDirectories(Path.of("target", "certificates"));
        Files.write(Path.of("target", "certificates", "mixed.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("أمل الزعبي");
        }
    }

    @Test
    void nameOfManyWordsAndStrangeSignsStaysOnThePage() throws IOException {
        var name = "María de los Ángeles 🌻 ".repeat(9) + "\u202eX";

        try (var document =
                Loader.loadPDF(CertificateDocument.draw(text("es", false, "Certificado", name, "Empleo")))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static CertificateText text(
            String language, boolean rightToLeft, String heading, String name, String subject) {
        return new CertificateText(
                Locale.forLanguageTag(language),
                rightToLeft,
                "Oportunidad",
                heading,
                rightToLeft ? "نشهد بأن" : "Se certifica que",
                name,
                rightToLeft ? "أتمّت مسار التعلّم" : "completó la ruta de aprendizaje",
                subject,
                rightToLeft ? "31 مايو 2026" : "31 de mayo de 2026",
                rightToLeft ? "رمز الشهادة" : "Código del certificado",
                "ABCD-EFGH-JKMN",
                rightToLeft ? "يمكن لأي شخص التحقق منها هنا:" : "Cualquier persona puede comprobarlo aquí:",
                "https://oportunidad.example/certificates/ABCD-EFGH-JKMN");
    }
}
