package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Plays the officer's part of a transcript in a fresh office and writes down everything the officer sees. */
final class TranscriptPlayer {
    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final List<String> lines = new ArrayList<>();
    private final Presser presser;
    private int seen;

    /** How a button of a transcript is meant. */
    interface Presser {
        void press(Phone phone, String label);
    }

    private TranscriptPlayer(Presser presser) {
        this.presser = presser;
        office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
        office.person("leader", "Bà Lãnh", Role.LEADER);
    }

    static String play(Transcript transcript) {
        return new TranscriptPlayer(Phone::presses).played(transcript, Duration.ZERO);
    }

    /** The same by somebody who reads each answer, and means buttons in this way. */
    static String playSlowly(Transcript transcript, Presser presser) {
        return new TranscriptPlayer(presser).played(transcript, Cards.TWICE.plusSeconds(1));
    }

    private String played(Transcript transcript, Duration reading) {
        lines.add(transcript.heading());
        for (Transcript.Act act : transcript.acts()) {
            lines.add(act.line());
            office.moves(reading);
            switch (act.way()) {
                case WRITES -> officer.writes(act.text());
                case PRESSES -> presser.press(officer, act.text());
                case SENDS_PHOTO -> officer.sendsPhoto("photo", act.text());
            }
            List<OutgoingMessage> all = office.messagesTo(officer.address());
            all.subList(seen, all.size()).forEach(this::answered);
            seen = all.size();
        }
        List<Incident> incidents = new ArrayList<>(office.incidents().recent(10));
        incidents.sort(java.util.Comparator.comparingInt(Incident::number));
        incidents.forEach(this::outcome);
        return String.join("\n", lines) + "\n";
    }

    private void answered(OutgoingMessage message) {
        lines.add("  Trực Ban: " + message.text().replace("\n", "\n    "));
        if (!message.buttons().isEmpty()) {
            lines.add("    "
                    + message.buttons().stream()
                            .map(Button::label)
                            .map(label -> "[" + label + "]")
                            .collect(Collectors.joining(" ")));
        }
    }

    private void outcome(Incident incident) {
        String step = incident.resolution().map(Incident.Resolution::step).orElse("");
        String by = step.isEmpty() ? "" : ", bước giúp được: " + step;
        lines.add("= SC-" + incident.number() + " " + incident.playbook().id() + ": "
                + switch (incident.status()) {
                    case GUIDED -> "đang làm theo hướng dẫn";
                    case ESCALATED -> "đã chuyển người";
                    case TAKEN -> "đã có người nhận";
                    case RESOLVED -> "đã xử lý, chờ xác nhận";
                    case CLOSED -> "đã đóng" + by;
                });
    }
}
