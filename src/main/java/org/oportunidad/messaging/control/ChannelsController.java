package org.oportunidad.messaging.control;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.carrier.Carriers;
import org.oportunidad.messaging.mailbox.Mailbox;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The channels and their switches; pressing twice is pressing once. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
class ChannelsController {

    private static final String ALL = "all";
    private static final String PUSH = "push";
    private static final List<Channel> SWITCHED = List.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL);

    private final Switches switches;
    private final SwitchTable table;
    private final Carriers carriers;
    private final Mailbox mailbox;

    ChannelsController(Switches switches, SwitchTable table, Carriers carriers, Mailbox mailbox) {
        this.switches = switches;
        this.table = table;
        this.carriers = carriers;
        this.mailbox = mailbox;
    }

    /** Throws and lifts, and writes down who did. */
    @Component
    static class Switches {

        private final SwitchTable table;
        private final Audit audit;
        private final Clock clock;

        Switches(SwitchTable table, Audit audit, Clock clock) {
            this.table = table;
            this.audit = audit;
            this.clock = clock;
        }

        @Transactional
        void set(String channel, boolean stopped, Viewer by) {
            UUID account = by.account().value();
            if (stopped ? table.stop(channel, account, clock.instant()) : table.start(channel)) {
                var action = stopped ? "messaging.channel_stopped" : "messaging.channel_started";
                audit.record(new AuditEvent(account, by.actorRole(), null, action, channel));
            }
        }
    }

    @GetMapping("/channels")
    ModelAndView all(Viewer viewer) {
        var thrown = table.thrown();
        var setUp = carriers.setUp();
        var rows = new ArrayList<ChannelsPage.Row>();
        for (var channel : SWITCHED) {
            rows.add(new ChannelsPage.Row(code(channel), setUp.contains(channel), thrown.get(channel.name())));
        }
        var everything = new ChannelsPage.Row(ALL, !setUp.isEmpty(), thrown.get("ALL"));
        return Views.page(
                "messaging/control/channelsPage",
                new ChannelsPage(
                        everything,
                        rows,
                        new ChannelsPage.Row(PUSH, true, thrown.get("PUSH")),
                        mailbox.isSetUp(),
                        table.counts(),
                        viewer.has(Role.COORDINATOR)));
    }

    @PostMapping("/channels/{channel}/stop")
    ModelAndView stop(@PathVariable String channel, Viewer viewer) {
        switches.set(name(channel), true, viewer);
        return Views.seeOther("/channels");
    }

    @PostMapping("/channels/{channel}/start")
    ModelAndView start(@PathVariable String channel, Viewer viewer) {
        switches.set(name(channel), false, viewer);
        return Views.seeOther("/channels");
    }

    private static String code(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private static String name(String code) {
        if (code.equals(ALL)) {
            return "ALL";
        }
        if (code.equals(PUSH)) {
            return "PUSH";
        }
        return SWITCHED.stream()
                .filter(channel -> code(channel).equals(code))
                .findFirst()
                .orElseThrow(NotFound::new)
                .name();
    }
}
