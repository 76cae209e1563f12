package org.oportunidad.enrolment.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oportunidad.enrolment.bulk.BulkEnrolments.BaselineAnswers;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Business;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Motivation;

/** Placement rule version 1, as published. */
class RecommendationRuleTests {

    @ParameterizedTest
    @EnumSource(
            value = Business.class,
            names = {"UNDER_ONE_YEAR", "OVER_ONE_YEAR"})
    void runningVentureSuggestsEntrepreneurship(Business business) {
        var suggestion = RecommendationRule.recommend(new BaselineAnswers(business, Set.of(), false, false, 5));

        assertThat(suggestion.route()).isEqualTo("entrepreneurship");
        assertThat(suggestion.levelFor("entrepreneurship")).isEqualTo("advanced");
        assertThat(suggestion.reasons())
                .containsExactly(
                        RecommendationReason.VENTURE_RUNNING, RecommendationReason.EXPERIENCE_AND_DIGITAL_READY);
    }

    @Test
    void ideaCountsOnlyWithTheWishToStartIt() {
        var withWish =
                new BaselineAnswers(Business.IDEA, Set.of(Motivation.VENTURE, Motivation.NETWORK), false, false, 4);
        var without = new BaselineAnswers(Business.IDEA, Set.of(Motivation.STUDY), false, false, 4);

        assertThat(RecommendationRule.recommend(withWish).route()).isEqualTo("entrepreneurship");
        assertThat(RecommendationRule.recommend(withWish).levelFor("entrepreneurship"))
                .isEqualTo("basic");
        assertThat(RecommendationRule.recommend(without).route()).isNull();
        assertThat(RecommendationRule.recommend(without).reasons())
                .containsExactly(RecommendationReason.NEITHER_FITS_CLEARLY);
    }

    @Test
    void seekingPaidWorkSuggestsEmployment() {
        var suggestion = RecommendationRule.recommend(new BaselineAnswers(Business.NONE, Set.of(), true, true, 3));

        assertThat(suggestion.route()).isEqualTo("employment");
        assertThat(suggestion.levelFor("employment")).isEqualTo("advanced");
    }

    @Test
    void tieLeavesTheRouteToHer() {
        var suggestion =
                RecommendationRule.recommend(new BaselineAnswers(Business.OVER_ONE_YEAR, Set.of(), true, false, 5));

        assertThat(suggestion.route()).isNull();
        assertThat(suggestion.reasons()).contains(RecommendationReason.BOTH_FIT);
        assertThat(suggestion.levelFor("entrepreneurship")).isEqualTo("advanced");
        assertThat(suggestion.levelFor("employment")).isEqualTo("basic");
    }

    @Test
    void fewerThanThreeDigitalTasksMeansBasicWithLevellingOffered() {
        var suggestion =
                RecommendationRule.recommend(new BaselineAnswers(Business.OVER_ONE_YEAR, Set.of(), false, false, 2));

        assertThat(suggestion.levelFor("entrepreneurship")).isEqualTo("basic");
        assertThat(suggestion.levelling()).isTrue();
        assertThat(suggestion.reasons()).contains(RecommendationReason.DIGITAL_PRACTICE_FIRST);
    }
}
