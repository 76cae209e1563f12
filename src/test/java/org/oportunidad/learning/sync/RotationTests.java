package org.oportunidad.learning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.files.Media;
import org.oportunidad.forms.SealedText;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.keys.Keys;
import org.oportunidad.platform.keys.Letterbox;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.oportunidad.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;

/** The letterbox is given a new key while work waits on phones. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class RotationTests {

    @Autowired
    LearningData learning;

    @Autowired
    OpTable table;

    @Autowired
    ApplyOp apply;

    @Autowired
    OpenCourses open;

    @Autowired
    OwnerOfPhone owners;

    @Autowired
    SealedText seals;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Media media;

    @Autowired
    RateLimits limits;

    @Autowired
    Pages pages;

    @Autowired
    Clock clock;

    @Value("${oportunidad.keys}")
    String keys = "";

    @Test
    void whatWaitedOnAPhoneStillArrivesAndPhonesSealForTheNewKeyFromThenOn(@TempDir Path place) throws IOException {
        var woman = learning.admitted();
        var her = new Viewer(
                woman.account(), woman.participant(), Set.of(Role.PARTICIPANT), "", "es", clock.instant(), false);
        var phone = new OfflinePhone(learning.phone(woman));
        var waited = answer(phone);

        var rotated = rotated(place);
        var program = new TakeBatch(
                table, apply, open, new OpenOps(rotated, owners, media, limits, table), seals, transactions, clock);
        var greeting = new SyncController(program, owners, rotated, limits, pages);
        var slot =
                (Letterbox.Slot) greeting.me(her, new MockHttpServletRequest()).get("slot");
        var next = answer(phone.greeted(slot));

        assertThat(slot).isNotEqualTo(phone.slot());
        assertThat(program.take(her, batch(waited, next)))
                .extracting(TakeBatch.Answer::outcome)
                .containsExactly(Outcome.RECEIVED, Outcome.RECEIVED);
        assertThat(program.take(her, batch(waited)))
                .extracting(TakeBatch.Answer::again)
                .containsExactly(true);
    }

    private Letterbox rotated(Path place) throws IOException {
        try (var files = Files.list(Path.of(keys))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                Files.copy(file, place.resolve(file.getFileName()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Keys.rotateLetterbox(place);
        return Keys.open(place).letterbox();
    }

    private OfflinePhone.Waiting answer(OfflinePhone phone) {
        var unit = learning.course().units().getFirst();
        var question = unit.questions().getFirst();
        return phone.answer(
                LearningData.COURSE,
                unit.code(),
                question.code(),
                Map.of("option", List.of(question.rightOption())),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Batch batch(OfflinePhone.Waiting... waiting) {
        return new Batch(
                Instant.now(),
                java.util.Arrays.stream(waiting)
                        .map(op -> new Batch.SealedOp(op.id(), op.sealed(), ""))
                        .toList(),
                false);
    }
}
