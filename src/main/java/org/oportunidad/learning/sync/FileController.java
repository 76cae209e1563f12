package org.oportunidad.learning.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.BadRequest;
import org.oportunidad.platform.errors.TooManyRequests;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where she hands in, from any phone or computer, the file with what waited on hers; it may be brought again. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class FileController {

    private static final String HERE = "/offline/file";
    private static final String VIEW = "learning/sync/filePage";
    private static final Limit A_DAY = new Limit("learning.offline.file", 60, Duration.ofDays(1));
    private static final int MOST_OPS = 2_000;
    static final int MOST_MEGABYTES = 8;

    private final BringFile files;
    private final RateLimits limits;

    FileController(BringFile files, RateLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    /** What became of the last file, if there was one, and the place for the next. */
    record FilePage(BringFile.@Nullable Brought brought, Problems problems) {}

    @GetMapping(HERE)
    ModelAndView page(@RequestParam(defaultValue = "") String told) {
        return Views.page(VIEW, new FilePage(BringFile.Brought.read(told).orElse(null), Problems.none()));
    }

    @PostMapping(HERE)
    ModelAndView bring(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) {
        if (file == null || file.isEmpty()) {
            return refused("choose");
        }
        if (file.getSize() > MOST_MEGABYTES * 1_048_576L) {
            return refused("tooBig");
        }
        if (!limits.take(A_DAY, viewer.account().value().toString())) {
            throw new TooManyRequests(Duration.ofHours(1).toSeconds());
        }
        Batch batch;
        try {
            batch = Batch.read(file.getBytes(), MOST_OPS);
        } catch (BadRequest e) {
            return refused("notOurs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return batch.ops().isEmpty()
                ? refused("empty")
                : Views.seeOther(HERE + "?told=" + files.bring(viewer, batch).written());
    }

    private static ModelAndView refused(String why) {
        return Views.invalid(VIEW, new FilePage(null, Problems.none().add("file", "learning.sync.file." + why)));
    }
}
