package vn.trucban.bot.conversation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.trucban.bot.incident.Exercise;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Serial;

/**
 * Whatever leaves a chat and speaks of a drill's notice alone says so first and last. It hangs on the serial, which every such message has:
 * no screen and no news can forget it.
 */
final class DrillFrame {
    private static final Pattern SERIAL = Pattern.compile("\\b(TB|DT)-\\d{4}-\\d{4,6}-\\d\\b");

    private final Situations situations;

    DrillFrame(Situations situations) {
        this.situations = situations;
    }

    Post around(Post post) {
        List<MatchResult> serials = SERIAL.matcher(post.text()).results().toList();
        boolean drills = !serials.isEmpty()
                && serials.stream().allMatch(one -> one.group(1).equals("DT"))
                && known(serials.get(0).group());
        return drills ? post.saying(Exercise.wrap(post.text(), situations.messages())) : post;
    }

    /** why: somebody asks about a serial that is none of ours, and must not read that it was a drill. */
    private boolean known(String serial) {
        return Serial.find(serial)
                .flatMap(situations::notice)
                .filter(Broadcast::drill)
                .isPresent();
    }
}
