package vn.trucban.bot.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.bot.adapter.simulator.SimulatedPhone;
import vn.trucban.bot.adapter.simulator.Simulator;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;

/**
 * Plays the plan's main job and checks every step: an officer fixes a printer by the steps; a lost Internet line goes to a technician; a
 * resident subscribes; one leader writes a notice and another approves it; it reaches every channel; the register holds it all.
 */
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Simulator simulator;
    private final IncidentDesk incidents;
    private final Register register;
    private final BroadcastDesk notices;
    private final Channels channels;
    private final Content content;
    private final Theatre theatre;

    /** What the play runs on. */
    public record Parts(
            Simulator simulator,
            IncidentDesk incidents,
            Register register,
            BroadcastDesk notices,
            Channels channels,
            Content content) {}

    public Demo(Parts parts, PrintStream out) {
        this.simulator = parts.simulator();
        this.incidents = parts.incidents();
        this.register = parts.register();
        this.notices = parts.notices();
        this.channels = parts.channels();
        this.content = parts.content();
        this.theatre = new Theatre(simulator, content.messages(), out, PATIENCE);
    }

    /** Plays all scenes. Answers false as soon as a step did not happen; it has then said which. */
    public boolean play() {
        try {
            printer();
            internet();
            resident();
            notice();
            whatChannelsGot();
            registerLines();
            theatre.head("demo.end");
            return true;
        } catch (Theatre.StepMissed missed) {
            theatre.failed(missed.getMessage());
            return false;
        }
    }

    private void printer() {
        theatre.head("demo.scene.printer");
        Theatre.Phone officer = theatre.phone(SimulatedPhone.OFFICER);
        officer.writes(text("demo.officer.printer")).sees(text("conversation.button.help"));
        officer.walksTo(text("conversation.button.fixed"));
        officer.presses(text("conversation.button.not-yet")).presses(text("conversation.button.fixed"));
        officer.sees(first("conversation.solved"));
        theatre.check("demo.check.closed", incidents.open().isEmpty());
    }

    private void internet() {
        theatre.head("demo.scene.internet");
        Theatre.Phone officer = theatre.phone(SimulatedPhone.OFFICER);
        Theatre.Phone technician = theatre.phone(SimulatedPhone.TECHNICIAN);
        officer.writes(text("demo.officer.internet")).sees(text("conversation.button.help"));
        officer.presses(text("conversation.button.help")).sees(text("incident.button.contacts"));
        technician.sees(text("incident.button.take")).presses(text("incident.button.take"));
        officer.sees(content.messages().text("staff.simulator.technician.name"));
        theatre.check(
                "demo.check.taken", incidents.open().stream().anyMatch(one -> one.status() == Incident.Status.TAKEN));
        officer.presses(text("incident.button.paper")).presses(text("paper.talk.button.on"));
        theatre.await("demo.check.paper", () -> incidents.open().stream()
                .anyMatch(one -> one.onPaperSince().isPresent()));
    }

    private void resident() {
        theatre.head("demo.scene.resident");
        Theatre.Phone resident = theatre.phone(SimulatedPhone.RESIDENT);
        resident.writes(text("demo.resident.subscribe")).presses(text("conversation.button.agree-all"));
        resident.sees(first("conversation.resident.subscribed"));
        resident.writes(text("demo.resident.status"))
                .sees(content.playbook(PlaybookId.INTERNET).name());
    }

    private void notice() {
        theatre.head("demo.scene.notice");
        Theatre.Phone leader = theatre.phone(SimulatedPhone.LEADER);
        Theatre.Phone second = theatre.phone(SimulatedPhone.SECOND_LEADER);
        leader.writes("/thongbao").presses(text("conversation.notice.purpose.interruption"));
        leader.presses(content.notices().get("interruption-internet").name());
        leader.writes(text("demo.leader.since")).writes(text("demo.leader.phone"));
        leader.sees(text("conversation.button.submit"));
        leader.presses(text("conversation.button.submit"));
        second.sees(text("conversation.button.approve")).presses(text("conversation.button.approve"));
        theatre.await("demo.check.done", () -> issued().stage() == Stage.DONE);
        theatre.phone(SimulatedPhone.RESIDENT).sees(issued().serial().value());
        leader.sees(first("conversation.notice.done"));
        Theatre.Phone technician = theatre.phone(SimulatedPhone.TECHNICIAN);
        technician.presses(text("incident.button.resolve")).writes(text("demo.technician.cause"));
        theatre.phone(SimulatedPhone.OFFICER)
                .sees(text("incident.button.not-working"))
                .presses(text("incident.button.works-again"));
        theatre.await("demo.check.resolved", () -> incidents.open().isEmpty());
    }

    private Broadcast issued() {
        List<Broadcast> issued = notices.issued(1);
        if (issued.isEmpty()) {
            throw new Theatre.StepMissed(text("demo.check.done"));
        }
        return issued.get(0);
    }

    private void whatChannelsGot() {
        theatre.head("demo.scene.channels");
        channels.all().forEach(channel -> {
            if (channel instanceof SandboxChannel sandbox) {
                String name = text("conversation.channel." + channel.kind().id());
                theatre.say(
                        "demo.channel",
                        Map.of("channel", name, "count", sandbox.messages().size()));
            }
        });
        String script = issued().texts().getOrDefault(ChannelKind.LOUDSPEAKER, "");
        theatre.quote(script);
        theatre.check("demo.check.loudspeaker", !script.isEmpty());
    }

    private void registerLines() {
        theatre.head("demo.scene.register");
        Moments moments = new Moments(content.messages());
        for (Incident incident : incidents.recent(5)) {
            List<RegisterEntry> entries = register.of(incident.id().value());
            theatre.quote(entries.stream()
                    .map(entry -> text(
                            "demo.register",
                            Map.of(
                                    "number", entry.seq(),
                                    "code", Integer.toString(incident.number()),
                                    "clock", moments.clock(entry.fact().at()),
                                    "who", entry.fact().who(),
                                    "text", entry.fact().text())))
                    .collect(Collectors.joining("\n")));
            theatre.check(
                    "demo.check.registered", entries.size() == incident.events().size());
        }
        theatre.check("demo.check.chain", register.firstBroken().isEmpty());
    }

    private String text(String key) {
        return content.messages().text(key);
    }

    private String text(String key, Map<String, ?> values) {
        return content.messages().text(key, values);
    }

    /** The part of a sentence before its first place: enough to recognise it by. */
    private String first(String key) {
        return content.messages().template(key).replaceAll("(?s)\\{.*", "").strip();
    }
}
