package vn.trucban.bot.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.watch.FailingCalls.Number;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Trouble;
import vn.trucban.notifier.watch.Trouble.Kind;

/** Alarms in words. Pure. */
final class AlarmTexts {
    /** Where somebody on duty may not have been reached. */
    private static final Set<Kind> BY_TELEPHONE = EnumSet.of(
            Kind.INCIDENT_DUE,
            Kind.INCIDENT_FORGOTTEN,
            Kind.CALL_OUT_UNSENT,
            Kind.DANGER_UNSENT,
            Kind.NOBODY_REACHED,
            Kind.BLIND);

    private final Messages messages;
    private final Moments moments;
    private final Concerns concerns;

    AlarmTexts(Messages messages, Concerns concerns) {
        this.messages = messages;
        this.concerns = concerns;
        this.moments = new Moments(messages);
    }

    /** What a trouble is about. */
    interface Concerns {
        /** What happens in the incident of this trouble; empty where it is of none, or of one that is long over. */
        String happening(Trouble trouble);

        /** Whom to ring up where messages may not reach them. */
        List<Number> numbers(Trouble trouble);
    }

    /** A trouble, what to do about it, and for how long it has been there when it is told again. */
    String raised(Alarm alarm, Instant now) {
        String what = what(alarm, now) + "\n" + whatToDo(alarm) + lines(numbers(alarm));
        return messages.text(
                alarm.told() == 0 ? "watch.alarm.raised" : "watch.alarm.reminder", values(alarm, what, now));
    }

    private String lines(List<Number> numbers) {
        return numbers.stream()
                .map(one -> "\n" + messages.text("incident.ring.one", Map.of("name", one.name(), "phone", one.phone())))
                .collect(Collectors.joining());
    }

    /**
     * It is over, and lasted until it was last found, which is long ago where the program did not run in between; where nobody was told that
     * it had begun, from when to when.
     */
    String over(Alarm alarm, Instant now) {
        Map<String, Object> values = new HashMap<>(places(alarm.trouble(), alarm.lastSeen()));
        values.putAll(values(alarm, what(alarm, alarm.lastSeen()), now));
        values.put("at", moments.at(alarm.lastSeen(), now));
        values.put("length", length(alarm.trouble().since(), alarm.lastSeen()));
        values.put("from", since(alarm, now));
        values.put("to", moments.at(alarm.lastSeen(), now));
        // why words of its own: that a call is out does not mean that nobody is in danger any more
        String which = alarm.trouble().kind() == Kind.DANGER_UNSENT ? "watch.alarm.danger-" : "watch.alarm.";
        return messages.text(which + (alarm.unheard() ? "had-been" : "over"), values);
    }

    /** The program itself did not run. */
    String stoodStill(Instant from, Instant until) {
        return messages.text(
                "watch.alarm.stood-still", Map.of("from", moments.at(from, until), "to", moments.clock(until)));
    }

    /** When it began. */
    String since(Alarm alarm, Instant now) {
        return moments.at(alarm.trouble().since(), now);
    }

    /** What is wrong. */
    String what(Alarm alarm, Instant now) {
        return what(alarm.trouble(), now);
    }

    /** What whoever reads it should do. */
    String whatToDo(Alarm alarm) {
        return messages.text("watch.alarm.what-to-do." + alarm.trouble().kind().key());
    }

    /** Whom to ring up because of it, as far as there is a number; nobody where that would not help. */
    List<Number> numbers(Alarm alarm) {
        return BY_TELEPHONE.contains(alarm.trouble().kind()) ? concerns.numbers(alarm.trouble()) : List.of();
    }

    private Map<String, Object> values(Alarm alarm, String what, Instant now) {
        return Map.of(
                "at", moments.clock(now),
                "length", length(alarm.trouble().since(), now),
                "what", what);
    }

    private String what(Trouble trouble, Instant now) {
        return messages.text("watch.alarm." + trouble.kind().key(), places(trouble, now));
    }

    private Map<String, Object> places(Trouble trouble, Instant now) {
        String happening = concerns.happening(trouble);
        Map<String, Object> places = new HashMap<>();
        places.put(
                "serial",
                happening.isEmpty()
                        ? trouble.about()
                        : messages.text("watch.alarm.about", Map.of("serial", trouble.about(), "what", happening)));
        places.put("length", length(trouble.since(), now));
        trouble.channel()
                .ifPresent(channel -> places.put("channel", messages.text("conversation.channel." + channel.id())));
        trouble.reason().ifPresent(reason -> places.put("reason", messages.text(reason.messageKey())));
        return places;
    }

    private String length(Instant since, Instant now) {
        return moments.length(Duration.between(since, now));
    }
}
