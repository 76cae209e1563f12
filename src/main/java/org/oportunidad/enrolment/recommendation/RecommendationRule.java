package org.oportunidad.enrolment.recommendation;

import static org.oportunidad.enrolment.bulk.BulkEnrolments.Motivation.EMPLOYMENT;
import static org.oportunidad.enrolment.bulk.BulkEnrolments.Motivation.VENTURE;
import static org.oportunidad.enrolment.recommendation.RecommendationReason.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.bulk.BulkEnrolments.BaselineAnswers;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Business;

/**
 * Placement rule, version 1 (domain §4): venture running, or idea and motivation venture → entrepreneurship; seeking paid
 * work → employment; a tie → she picks. Basic below three of five digital tasks or without a prior venture or job search.
 */
public final class RecommendationRule {

    /** The version stored with each recommendation. */
    public static final String VERSION = "placement-1";

    /** Code of the route to a venture or self-employment. */
    public static final String ENTREPRENEURSHIP = "entrepreneurship";

    /** Code of the route to paid work or a trade. */
    public static final String PAID_WORK = "employment";

    /** Code of the first level. */
    public static final String BASIC = "basic";

    /** Code of the second level. */
    public static final String ADVANCED = "advanced";

    private static final int DIGITAL_TASKS_FOR_ADVANCED = 3;

    private RecommendationRule() {}

    /** The suggestion for these answers, with its reasons. */
    public static Recommendation recommend(BaselineAnswers answers) {
        var reasons = new ArrayList<RecommendationReason>();
        var route = route(answers, reasons);
        var digital = answers.digitalTasks() >= DIGITAL_TASKS_FOR_ADVANCED;
        var levels = Map.of(
                ENTREPRENEURSHIP, digital && running(answers) ? ADVANCED : BASIC,
                PAID_WORK, digital && answers.hasSearchedForWork() ? ADVANCED : BASIC);
        explainLevel(answers, route, digital, reasons);
        return new Recommendation(VERSION, route, levels, reasons, !digital);
    }

    private static @Nullable String route(BaselineAnswers answers, List<RecommendationReason> reasons) {
        var idea = answers.business() == Business.IDEA && answers.motivations().contains(VENTURE);
        var venture = running(answers) || idea;
        var work = answers.seeksPaidWork() || answers.motivations().contains(EMPLOYMENT);
        if (venture == work) {
            reasons.add(venture ? BOTH_FIT : NEITHER_FITS_CLEARLY);
            return null;
        }
        if (work) {
            reasons.add(SEEKS_PAID_WORK);
            return PAID_WORK;
        }
        reasons.add(idea ? IDEA_AND_WISH : VENTURE_RUNNING);
        return ENTREPRENEURSHIP;
    }

    private static void explainLevel(
            BaselineAnswers answers, @Nullable String route, boolean digital, List<RecommendationReason> reasons) {
        if (!digital) {
            reasons.add(DIGITAL_PRACTICE_FIRST);
        }
        if (ENTREPRENEURSHIP.equals(route)) {
            reasonOf(running(answers), digital, FIRST_VENTURE, reasons);
        } else if (PAID_WORK.equals(route)) {
            reasonOf(answers.hasSearchedForWork(), digital, FIRST_JOB_SEARCH, reasons);
        }
    }

    private static void reasonOf(
            boolean experience, boolean digital, RecommendationReason first, List<RecommendationReason> reasons) {
        if (!experience) {
            reasons.add(first);
        } else if (digital) {
            reasons.add(EXPERIENCE_AND_DIGITAL_READY);
        }
    }

    private static boolean running(BaselineAnswers answers) {
        return answers.business() == Business.UNDER_ONE_YEAR || answers.business() == Business.OVER_ONE_YEAR;
    }
}
