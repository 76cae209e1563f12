package org.oportunidad.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A woman with a place who answers questions of a lesson, now this way and now that, without end. */
final class LearningPhone extends Writer {

    private static final String LESSON = "/courses/costs-and-prices/lessons/see-costs";

    private final UUID participant;
    private int turn;

    private LearningPhone(RunningProgram program, UUID participant, String secret) {
        super(program);
        this.participant = participant;
        cookies.put("__Host-session", secret);
    }

    UUID participant() {
        return participant;
    }

    /** Makes her record, her place in a group and a session on her phone. */
    static LearningPhone signedIn(RunningProgram program, JdbcClient owner) {
        var participant = Ids.next();
        var secret = Ids.secret(32);
        owner.sql("""
                        with her as (
                            insert into participants.participant (id, handle, language, via, opened_at, changed_at)
                            values (:her, :handle, 'es', 'SELF', now(), now())),
                        place as (
                            insert into enrolment.enrolment
                                (id, participant_id, cohort_id, state, enrolled_at, changed_at)
                            select gen_random_uuid(), :her, id, 'ENROLLED', now(), now() from enrolment.cohort),
                        account as (
                            insert into identity.account (id, participant_id, handle, language, opened_at)
                            values (:account, :her, :handle, 'es', now()) returning id)
                        insert into identity.session
                            (token_hash, id, account_id, kind, entrance, device, opened_at, last_seen_at, factor_at, expires_at)
                        select :token, gen_random_uuid(), id, 'OWN', 'CODE', '–', now(), now(), now(), now() + interval '1 day'
                        from account""")
                .param("her", participant)
                .param("handle", Ids.handle())
                .param("account", Ids.next())
                .param("token", fingerprint(secret))
                .update();
        return new LearningPhone(program, participant, secret);
    }

    @Override
    Sending next() throws IOException, InterruptedException {
        var form = page(LESSON + "?step=1").selectFirst("main form[action$=/answers]");
        if (form == null) {
            throw new IOException("no question");
        }
        var options = form.select("input[name=option]");
        return new Sending(
                LESSON + "/answers",
                Map.of(
                        "question", List.of(form.select("input[name=question]").val()),
                        "option", List.of(options.get(turn++ % options.size()).val())));
    }

    @Override
    void acknowledged(Sending sending, String location) {
        // the same question comes again
    }

    private static byte[] fingerprint(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
