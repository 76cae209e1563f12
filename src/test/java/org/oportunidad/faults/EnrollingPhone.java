package org.oportunidad.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.oportunidad.kit.Answers;
import org.oportunidad.kit.Filled;

/** A woman who fills the public form: her first answer makes the draft, and each page is saved as she goes. */
final class EnrollingPhone extends Writer {

    private static final int PAGES = 7;

    /** Fields that show exactly what was sent; dates and places are shown in other words. */
    private static final String SHOWN = "input[name=preferred_name], input[name=names], input[type=radio]";

    private String here = "";

    EnrollingPhone(RunningProgram program) {
        super(program);
    }

    /** Whether she has saved as many pages as she wanted to. */
    boolean isDone() {
        return acknowledged.size() > PAGES;
    }

    @Override
    Sending next() throws IOException, InterruptedException {
        if (here.isEmpty()) {
            page("/enrol");
            return new Sending("/enrol", Map.of("preferred_name", List.of("Rosa Ñancupil")));
        }
        var form = page(here).selectFirst("main form.form");
        if (form == null) {
            throw new IOException("no form at " + here);
        }
        var filled = Filled.in(form, Answers.ORDINARY);
        return new Sending(filled.action(), filled.values());
    }

    @Override
    void acknowledged(Sending sending, String location) {
        here = location;
    }

    /** Acknowledged pages that do not show what she typed. */
    List<String> lost() throws IOException, InterruptedException {
        var lost = new ArrayList<String>();
        for (var saved : acknowledged) {
            var form = saved.path().equals("/enrol") ? null : page(saved.path()).selectFirst("main form.form");
            if (form != null && !form.select(SHOWN).stream().allMatch(field -> stands(field, saved))) {
                lost.add(saved.path());
            }
        }
        return lost;
    }

    private static boolean stands(Element field, Sending saved) {
        var sent = List.of(field.val()).equals(saved.fields().get(field.attr("name")));
        return field.attr("type").equals("radio") ? !sent || field.hasAttr("checked") : sent;
    }

    /** The fingerprint under which the program keeps this phone's form. */
    String fingerprint() {
        try {
            var secret = cookies.getOrDefault("__Host-enrolment", "");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
