package vn.trucban.bot.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Trouble;

/** Alarms in words. Pure. */
final class AlarmTexts {
    private final Messages messages;
    private final Moments moments;

    AlarmTexts(Messages messages) {
        this.messages = messages;
        this.moments = new Moments(messages);
    }

    /** A trouble, what to do about it, and for how long it has been there when it is told again. */
    String raised(Alarm alarm, Instant now) {
        Trouble trouble = alarm.trouble();
        String what = what(trouble, now) + "\n"
                + messages.text("watch.alarm.what-to-do." + trouble.kind().key());
        return messages.text(
                alarm.told() == 0 ? "watch.alarm.raised" : "watch.alarm.reminder", values(alarm, what, now));
    }

    /** It is over. */
    String over(Alarm alarm, Instant now) {
        return messages.text("watch.alarm.over", values(alarm, what(alarm.trouble(), alarm.lastSeen()), now));
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
