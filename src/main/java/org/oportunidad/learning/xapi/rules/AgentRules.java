package org.oportunidad.learning.xapi.rules;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Agents and groups (1.0.3 part 2 §2.4.2, 9274.1.1 §4.2.2.1): one identifier, or a group by its members. */
public final class AgentRules {

    /** Exactly one of these says who somebody is. */
    static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");

    private static final Set<String> OF_AGENT =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> OF_GROUP =
            Set.of("objectType", "name", "member", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> OF_ACCOUNT = Set.of("homePage", "name");

    private AgentRules() {}

    /** An agent as it stands in a parameter. */
    public static void checkAgent(JsonNode agent) {
        agent(new Place("agent", agent));
    }

    public static void checkAgentOrGroup(JsonNode agent) {
        agentOrGroup(new Place("agent", agent));
    }

    static void agentOrGroup(Place who) {
        if (who.text("objectType").equals("Group")) {
            group(who);
        } else {
            agent(who);
        }
    }

    static void agent(Place who) {
        who.object(OF_AGENT);
        who.each("objectType", type -> type.exactly("Agent"));
        who.require(identifiers(who) == 1, "needs exactly one of mbox, mbox_sha1sum, openid and account");
        rest(who);
    }

    static void group(Place who) {
        who.object(OF_GROUP);
        who.needs("objectType");
        who.child("objectType").exactly("Group");
        long identifiers = identifiers(who);
        who.require(identifiers <= 1, "has more than one identifier");
        who.require(identifiers == 1 || who.has("member"), "needs members or an identifier");
        who.each("member", members -> members.list(AgentRules::agent));
        rest(who);
    }

    /** Two agents: the application and the person (OAuth), or one agent. */
    static void authority(Place who) {
        if (who.text("objectType").equals("Group")) {
            group(who);
            who.require(
                    identifiers(who) == 0 && who.child("member").node().size() == 2,
                    "may be a group only of two members and without an identifier");
        } else {
            agent(who);
        }
    }

    private static long identifiers(Place who) {
        return IDENTIFIERS.stream().filter(who::has).count();
    }

    private static void rest(Place who) {
        who.each("name", Place::string);
        who.each("mbox", mbox -> mbox.string(Forms::isMailbox, "mailto: with an address"));
        who.each("mbox_sha1sum", sum -> sum.string(Forms::isSha1, "a SHA-1 in 40 digits"));
        who.each("openid", Place::iri);
        who.each("account", account -> {
            account.object(OF_ACCOUNT);
            account.needs("homePage", "name");
            account.child("homePage").iri();
            account.child("name").string();
        });
    }
}
