package org.oportunidad.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.StatementForm;
import org.oportunidad.learning.xapi.rules.StatementRules;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.oportunidad.learning.xapi.rules.XapiVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is a statement and what is none; each case is a part that replaces the one of a good statement. */
class StatementRulesTests {

    private static final String GOOD = """
            {"actor": {"mbox": "mailto:rosa@example.org"},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
             "object": {"id": "https://example.org/units/see-costs"}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'id': '6690e6c9-3ef0-4ed3-8b37-7f3964730bee', 'timestamp': '2026-11-29T10:00:00.123+01:00'}",
                "{'actor': {'objectType': 'Agent', 'account': {'homePage': 'https://a.org', 'name': 'x'}}}",
                "{'actor': {'objectType': 'Group', 'member': [{'mbox': 'mailto:a@b.org'}]}}",
                "{'actor': {'objectType': 'Group', 'mbox': 'mailto:a@b.org'}}",
                "{'object': {'objectType': 'StatementRef', 'id': '6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}}",
                "{'object': {'objectType': 'Agent', 'openid': 'https://a.org/x'}}",
                "{'object': {'id': 'a:b', 'definition': {'interactionType': 'choice', 'choices': [{'id': 'a'}]}}}",
                "{'result': {'score': {'scaled': -1, 'raw': 3, 'min': 0, 'max': 5}, 'duration': 'PT1H30M0.5S'}}",
                "{'result': {'extensions': {'http://a.org/x': null}}}",
                "{'context': {'contextActivities': {'parent': {'id': 'a:b'}}, 'language': 'ht', 'platform': 'x'}}",
                "{'attachments': [{'usageType': 'a:b', 'display': {'es': 'x'}, 'contentType': 'text/plain',"
                        + " 'length': 3, 'sha2':"
                        + " '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'}]}",
            })
    void goodStatementsAreTaken(String part) {
        StatementRules.check(with(part), XapiVersion.V1);
        StatementRules.check(with(part), XapiVersion.V2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'more': 1}",
                "{'actor': null}",
                "{'actor': {'mbox': 'rosa@example.org'}}",
                "{'actor': {'mbox': 'mailto:a@b.org', 'openid': 'https://a.org'}}",
                "{'actor': {'objectType': 'Group'}}",
                "{'actor': {'objectType': 'Group', 'member': [{'objectType': 'Group', 'mbox': 'mailto:a@b.org'}]}}",
                "{'actor': {'account': {'name': 'x'}}}",
                "{'actor': {'name': 'nobody'}}",
                "{'verb': {'id': 'completed'}}",
                "{'verb': {'id': 'a:b', 'display': {'not a language': 'x'}}}",
                "{'verb': {'id': 'http://adlnet.gov/expapi/verbs/voided'}}",
                "{'object': {'id': 7}}",
                "{'object': {'objectType': 'activity', 'id': 'a:b'}}",
                "{'object': {'id': 'a:b', 'definition': {'choices': [{'id': 'a'}]}}}",
                "{'object': {'id': 'a:b', 'definition': {'interactionType': 'choice',"
                        + " 'choices': [{'id': 'a'}, {'id': 'a'}]}}}",
                "{'object': {'objectType': 'SubStatement', 'id': '6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}}",
                "{'id': '6690e6c9-3ef0-4ed3-8b37-7f3964730be'}",
                "{'timestamp': '2026-02-30T10:00:00Z'}",
                "{'timestamp': '2026-11-29T10:00:00-00:00'}",
                "{'timestamp': 'yesterday'}",
                "{'result': {'score': {'scaled': 1.01}}}",
                "{'result': {'score': {'raw': 6, 'max': 5}}}",
                "{'result': {'score': {'raw': '5'}}}",
                "{'result': {'success': 'true'}}",
                "{'result': {'duration': 'P'}}",
                "{'result': {'duration': '90 minutes'}}",
                "{'result': {'extensions': {'x': 1}}}",
                "{'context': {'registration': 'x'}}",
                "{'context': {'contextActivities': {'child': {'id': 'a:b'}}}}",
                "{'context': {'contextAgents': [{'objectType': 'Agent', 'agent': {'mbox': 'mailto:a@b.org'}}]}}",
                "{'context': {'platform': 'x'}, 'object': {'objectType': 'Agent', 'mbox': 'mailto:a@b.org'}}",
                "{'attachments': [{'usageType': 'a:b'}]}",
                "{'authority': {'objectType': 'Group', 'mbox': 'mailto:a@b.org'}}",
                "{'version': '0.9'}",
            })
    void brokenStatementsAreRefused(String part) {
        for (var version : XapiVersion.values()) {
            assertThatThrownBy(() -> StatementRules.check(with(part), version)).isInstanceOf(XapiRefused.class);
        }
    }

    @Test
    void agentsOfTheContextAreKnownSinceTheSecondVersion() {
        var statement = with("""
                {"context": {"contextAgents": [{"objectType": "contextAgent", "agent": {"mbox": "mailto:a@b.org"},
                 "relevantTypes": ["a:b"]}]}}
                """);

        StatementRules.check(statement, XapiVersion.V2);
        assertThatThrownBy(() -> StatementRules.check(statement, XapiVersion.V1))
                .isInstanceOf(XapiRefused.class);
    }

    @Test
    void aRequestOfTheFirstVersionBringsNoStatementOfTheSecond() {
        StatementRules.check(with("{'version': '1.0.3'}"), XapiVersion.V2);
        assertThatThrownBy(() -> StatementRules.check(with("{'version': '2.0.0'}"), XapiVersion.V1))
                .isInstanceOf(XapiRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1, \"a\": 2}", "{\"a\": 1} x", "{'a': 1}", "", "{\"a\": NaN}"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(XapiRefused.class);
    }

    @Test
    void statementsAreTheSameWhateverTheirOrderAndTheFormOfNumbersAndTimes() {
        var one = with(
                "{'result': {'score': {'raw': 1.0}, 'duration': 'PT1.234S'}, 'timestamp': '2026-01-01T12:00:00Z'}");
        var same = with(
                "{'timestamp': '2026-01-01T13:00:00+01:00', 'result': {'duration': 'PT1.23S', 'score': {'raw': 1}}}");
        var other =
                with("{'timestamp': '2026-01-01T13:00:00Z', 'result': {'duration': 'PT1.23S', 'score': {'raw': 1}}}");

        assertThat(StatementForm.same(one, same)).isTrue();
        assertThat(StatementForm.same(one, other)).isFalse();
    }

    private static JsonNode with(String part) {
        var statement = (ObjectNode) Json.read(GOOD);
        ((ObjectNode) Json.read(part.replace('\'', '"')))
                .properties()
                .forEach(property -> statement.set(property.getKey(), property.getValue()));
        return statement;
    }
}
