package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.content.text.TextLength;
import vn.trucban.notifier.channel.Button;

/**
 * A message in a chat's outbox.
 *
 * @param id unique; a chat takes a post once
 * @param urgent true: an emergency call-out, ahead of replies
 * @param attempts so far
 * @param notBefore when the next attempt may be made
 */
public record Post(
        String id,
        String text,
        List<Button> buttons,
        Optional<String> tag,
        boolean inPlace,
        boolean urgent,
        int attempts,
        Optional<Instant> notBefore) {
    /** What every channel takes in one message, buttons written out below it included. */
    static final int LONGEST = 1500;

    public Post {
        buttons = List.copyOf(buttons);
    }

    static Post of(String id, Say say) {
        return new Post(id, say.text(), say.buttons(), say.tag(), say.inPlace(), false, 0, Optional.empty());
    }

    /** As many posts as it takes for each to fit every channel; buttons and name stay with the last. */
    List<Post> parts() {
        if (text.length() <= LONGEST) {
            return List.of(this);
        }
        List<String> texts = TextLength.split(text, LONGEST);
        List<Post> parts = new ArrayList<>();
        for (int i = 0; i < texts.size() - 1; i++) {
            parts.add(new Post(
                    id + "/" + i, texts.get(i), List.of(), Optional.empty(), false, urgent, attempts, notBefore));
        }
        String last = texts.get(texts.size() - 1);
        parts.add(new Post(id, last, buttons, tag, inPlace, urgent, attempts, notBefore));
        return parts;
    }

    Post again(Instant at) {
        return new Post(id, text, buttons, tag, inPlace, urgent, attempts + 1, Optional.of(at));
    }
}
