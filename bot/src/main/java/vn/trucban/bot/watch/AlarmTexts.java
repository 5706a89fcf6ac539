package vn.trucban.bot.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.trucban.bot.incident.PhoneList;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Trouble;
import vn.trucban.notifier.watch.Trouble.Kind;

/** Alarms in words. Pure. */
final class AlarmTexts {
    /** Where somebody on duty may not have been reached. */
    private static final Set<Kind> BY_TELEPHONE = EnumSet.of(
            Kind.INCIDENT_DUE, Kind.INCIDENT_FORGOTTEN, Kind.CALL_OUT_UNSENT, Kind.NOBODY_REACHED, Kind.BLIND);

    private final Messages messages;
    private final Moments moments;
    private final PhoneList phones;

    /** @param phones of those to ring up where messages may not reach them */
    AlarmTexts(Messages messages, PhoneList phones) {
        this.messages = messages;
        this.phones = phones;
        this.moments = new Moments(messages);
    }

    /** A trouble, what to do about it, and for how long it has been there when it is told again. */
    String raised(Alarm alarm, Instant now) {
        String what = what(alarm, now) + "\n" + whatToDo(alarm);
        return messages.text(
                alarm.told() == 0 ? "watch.alarm.raised" : "watch.alarm.reminder", values(alarm, what, now));
    }

    /** It is over; where nobody was told that it had begun, from when to when it lasted. */
    String over(Alarm alarm, Instant now) {
        Map<String, Object> values = new HashMap<>(values(alarm, what(alarm, alarm.lastSeen()), now));
        values.put("from", since(alarm, now));
        values.put("to", moments.at(alarm.lastSeen(), now));
        return messages.text(alarm.unheard() ? "watch.alarm.had-been" : "watch.alarm.over", values);
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
        Kind kind = alarm.trouble().kind();
        String text = messages.text("watch.alarm.what-to-do." + kind.key());
        return BY_TELEPHONE.contains(kind) && !phones.people().isEmpty() ? text + "\n" + phones.lines(messages) : text;
    }

    private Map<String, Object> values(Alarm alarm, String what, Instant now) {
        return Map.of(
                "at", moments.clock(now),
                "length", length(alarm.trouble().since(), now),
                "what", what);
    }

    private String what(Trouble trouble, Instant now) {
        Map<String, Object> places = new HashMap<>();
        places.put("serial", trouble.about());
        places.put("length", length(trouble.since(), now));
        trouble.channel()
                .ifPresent(channel -> places.put("channel", messages.text("conversation.channel." + channel.id())));
        trouble.reason().ifPresent(reason -> places.put("reason", messages.text(reason.messageKey())));
        return messages.text("watch.alarm." + trouble.kind().key(), places);
    }

    private String length(Instant since, Instant now) {
        return moments.length(Duration.between(since, now));
    }
}
