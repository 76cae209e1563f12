package org.oportunidad.demonstration.making;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oportunidad.demonstration.plan.Woman;
import org.oportunidad.demonstration.plan.Woman.Outcome;
import org.oportunidad.enrolment.bulk.BulkEnrolments.BaselineAnswers;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Business;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Motivation;

/** What an invented woman answers to each instrument, to the shares of domain.md §13. */
final class InventedAnswers {

    private static final List<String> DIGITAL =
            List.of("digital_message", "digital_search", "digital_form", "digital_attach", "digital_call");

    private InventedAnswers() {}

    static Map<String, List<String>> ficha(Woman woman, String names, String preferred, String commune, String phone) {
        var a = new HashMap<String, List<String>>();
        put(a, "preferred_name", preferred);
        put(a, "names", names);
        put(a, "birth_date", woman.birthDate().toString());
        put(a, "commune", commune);
        put(a, "rural", woman.rural() ? "yes" : "no");
        put(a, "phone", phone);
        put(a, "phone_whose", sharesPhone(woman) ? "shared" : "own");
        put(a, "channel", woman.chance(78, 20) ? "whatsapp" : "call");
        put(a, "safe_hours", woman.chance(60, 21) ? "any" : woman.chance(50, 22) ? "evening" : "morning");
        put(a, "discreet", sharesPhone(woman) ? "yes" : "no");
        put(
                a,
                "source",
                List.of("friend", "graduate", "public_service", "job_office", "library", "partner", "social_media")
                        .get(woman.pick(7, 23)));
        put(a, "consent_service", "yes");
        put(a, "consent_sensitive", agreesToProfile(woman) ? "yes" : "no");
        put(a, "consent_messages", woman.chance(84, 25) ? "yes" : "no");
        return a;
    }

    static boolean sharesPhone(Woman woman) {
        return woman.chance(13, 24);
    }

    static boolean agreesToProfile(Woman woman) {
        return woman.chance(96, 26);
    }

    static Map<String, List<String>> baseline(Woman woman) {
        var facts = facts(woman);
        var a = new HashMap<String, List<String>>();
        put(a, "sensitive_consent", agreesToProfile(woman) ? "yes" : "no");
        put(
                a,
                "education",
                woman.chance(38, 30) ? "secondary_incomplete" : woman.chance(60, 31) ? "secondary" : "technical");
        put(
                a,
                "last_study_year",
                Integer.toString(Math.min(
                        woman.began().atOffset(java.time.ZoneOffset.UTC).getYear() - 1,
                        woman.birthDate().getYear() + 16 + woman.pick(5, 32))));
        put(a, "wish_return", woman.chance(45, 33) ? "yes" : woman.chance(50, 34) ? "maybe" : "no");
        if (!List.of("no").equals(a.get("wish_return"))) {
            put(a, "study_wish", woman.chance(50, 35) ? "finish_school" : "technical");
        }
        var works = facts.business() == Business.OVER_ONE_YEAR || woman.chance(30, 36);
        put(a, "worked_last_week", works ? "yes" : "no");
        if (works) {
            put(a, "work_kind", facts.business() == Business.OVER_ONE_YEAR ? "own_account" : "no_contract");
            put(a, "work_hours", Integer.toString(8 + woman.pick(36, 37)));
        } else {
            put(a, "available_soon", woman.chance(70, 38) ? "yes" : "no");
        }
        put(a, "seeks_paid_work", facts.seeksPaidWork() ? "yes" : "no");
        put(a, "searched_before", facts.hasSearchedForWork() ? "yes" : "no");
        business(a, facts.business(), woman);
        household(a, woman);
        for (int i = 0; i < DIGITAL.size(); i++) {
            put(
                    a,
                    DIGITAL.get(i),
                    i < facts.digitalTasks() ? "alone" : woman.chance(50, 60 + i) ? "with_help" : "not_yet");
        }
        a.put(
                "motivation",
                facts.motivations().stream()
                        .map(m -> m.name().toLowerCase(java.util.Locale.ROOT))
                        .sorted()
                        .toList());
        a.put("free_hours", List.of("mo_ev", woman.chance(50, 66) ? "th_ev" : "sa_am"));
        a.put(
                "experience",
                List.of(woman.chance(50, 67) ? "sales" : "cooking", woman.chance(50, 68) ? "care" : "sewing"));
        confidence(a, woman, 69, 2);
        return a;
    }

    private static void business(Map<String, List<String>> a, Business business, Woman woman) {
        put(
                a,
                "business",
                business.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("under_one_year", "under_1_year")
                        .replace("over_one_year", "over_1_year"));
        if (business == Business.UNDER_ONE_YEAR || business == Business.OVER_ONE_YEAR) {
            put(a, "business_formal", woman.chance(30, 40) ? "yes" : "no");
            if (agreesToProfile(woman)) {
                put(a, "business_sales", "s" + (1 + woman.pick(4, 41)));
            }
        }
    }

    private static void household(Map<String, List<String>> a, Woman woman) {
        if (agreesToProfile(woman)) {
            put(a, "income_band", "b" + woman.pick(5, 42));
            var cares = woman.chance(74, 43);
            put(a, "cares_for", cares ? (woman.chance(70, 44) ? "small_children" : "older_person") : "nobody");
            if (cares) {
                put(a, "care_hours", Integer.toString(3 + woman.pick(10, 45)));
            }
            put(a, "household_head", woman.chance(57, 46) ? "me" : woman.chance(50, 47) ? "shared" : "other");
            a.put("support_needed", List.of(cares ? "childcare" : "none"));
            put(a, "indigenous", woman.chance(12, 48) ? "yes" : "no");
            put(a, "protection", woman.chance(11, 49) ? "migrant" : "none");
            put(a, "gender", "woman");
        }
        var phoneOnly = woman.chance(61, 50);
        var phone = sharesPhone(woman) ? "shared_phone" : "own_phone";
        a.put("device", phoneOnly ? List.of(phone) : List.of(phone, "computer"));
        put(a, "connection", phoneOnly ? "mobile" : "both");
        put(a, "prepaid", woman.chance(55, 51) ? "yes" : "no");
    }

    /** The part of the baseline that the recommendation rule reads; the whole baseline agrees with it. */
    static BaselineAnswers facts(Woman woman) {
        var employment = woman.route().equals("employment");
        var advanced = woman.level().equals("advanced");
        var business = woman.owner()
                ? (woman.chance(60, 52) ? Business.OVER_ONE_YEAR : Business.UNDER_ONE_YEAR)
                : employment ? Business.NONE : Business.IDEA;
        var motivations = EnumSet.of(employment ? Motivation.EMPLOYMENT : Motivation.VENTURE);
        if (woman.chance(30, 53)) {
            motivations.add(Motivation.NETWORK);
        }
        return new BaselineAnswers(
                business,
                motivations,
                employment,
                advanced || woman.chance(40, 54),
                advanced ? 3 + woman.pick(3, 55) : woman.pick(4, 56));
    }

    static Map<String, List<String>> closing(Woman woman) {
        var a = new HashMap<String, List<String>>();
        put(a, "satisfaction_all", "s" + (3 + woman.pick(3, 70)));
        put(a, "satisfaction_facilitator", "s" + (4 + woman.pick(2, 71)));
        put(a, "satisfaction_contents", "s" + (3 + woman.pick(3, 72)));
        confidence(a, woman, 73, 3);
        a.put("changes", List.of("confidence", woman.chance(50, 74) ? "skill" : "network"));
        a.put("obstacles", List.of(woman.chance(60, 75) ? "care" : "connection"));
        a.put("next_step", List.of(woman.route().equals("employment") ? "job" : "venture"));
        put(a, "consent_follow_up", "yes");
        put(a, "follow_up_channel", "whatsapp");
        put(a, "consent_certificate_name", woman.chance(70, 76) ? "yes" : "no");
        return a;
    }

    static Map<String, List<String>> sixMonths(Woman woman, Set<Outcome> outcomes) {
        var a = new HashMap<String, List<String>>();
        put(a, "sensitive_consent", agreesToProfile(woman) ? "yes" : "no");
        if (agreesToProfile(woman)) {
            put(a, "income_band", "b" + Math.min(6, woman.pick(5, 42) + (outcomes.contains(Outcome.INCOME) ? 1 : 0)));
        }
        put(a, "income_change", outcomes.contains(Outcome.INCOME) ? "more" : woman.chance(70, 80) ? "same" : "less");
        put(a, "working", outcomes.contains(Outcome.JOB) || woman.owner() ? "yes" : "no");
        put(a, "job_found", outcomes.contains(Outcome.JOB) ? "yes" : "no");
        if (outcomes.contains(Outcome.JOB)) {
            put(a, "job_contract", woman.chance(70, 81) ? "written" : "verbal");
            attributed(a, "job", woman, 82);
        }
        a.put("studies", studies(woman, outcomes));
        if (outcomes.contains(Outcome.EDUCATION)) {
            attributed(a, "studies", woman, 84);
        }
        put(a, "business_before", woman.owner() ? "yes" : "no");
        put(a, "business_started", outcomes.contains(Outcome.BUSINESS_STARTED) ? "yes" : "no");
        if (outcomes.contains(Outcome.BUSINESS_STARTED)) {
            put(a, "business_sold", "yes");
            attributed(a, "business_started", woman, 86);
        }
        if (woman.owner()) {
            put(a, "business_improved", outcomes.contains(Outcome.BUSINESS_IMPROVED) ? "yes" : "no");
        }
        if (outcomes.contains(Outcome.BUSINESS_IMPROVED)) {
            a.put("improvements", List.of(woman.chance(50, 88) ? "sales" : "prices"));
            attributed(a, "business_improved", woman, 89);
        }
        if (outcomes.contains(Outcome.INCOME)) {
            attributed(a, "income", woman, 91);
        }
        confidence(a, woman, 93, 3);
        put(a, "consent_follow_up", "yes");
        return a;
    }

    private static List<String> studies(Woman woman, Set<Outcome> outcomes) {
        var studies = new ArrayList<String>();
        if (outcomes.contains(Outcome.EDUCATION)) {
            studies.add(woman.chance(60, 94) ? "exam" : "technical");
        }
        if (woman.chance(25, 95)) {
            studies.add("course");
        }
        return studies.isEmpty() ? List.of("none") : studies;
    }

    private static void attributed(Map<String, List<String>> a, String what, Woman woman, int salt) {
        put(
                a,
                what + "_attribution",
                woman.chance(45, salt) ? "mostly" : woman.chance(70, salt + 100) ? "partly" : "no");
        put(a, what + "_evidence", woman.chance(75, salt + 1) ? "self_report" : "document");
    }

    private static void confidence(Map<String, List<String>> a, Woman woman, int salt, int least) {
        for (var question : List.of("confidence_goals", "confidence_voice", "confidence_money")) {
            put(a, question, "c" + (least + woman.pick(6 - least, salt + question.length())));
        }
    }

    private static void put(Map<String, List<String>> answers, String question, String value) {
        answers.put(question, List.of(value));
    }
}
