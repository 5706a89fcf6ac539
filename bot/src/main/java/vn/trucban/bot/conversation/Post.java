package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.Button;

/**
 * A message in a chat's outbox.
 *
 * @param id unique; a chat takes a post once
 * @param urgent true: an emergency call-out, ahead of replies
 * @param attempts so far
 * @param slowed how many of them were only told to come later: that is pace, and no failure
 * @param notBefore when the next attempt may be made
 * @param photo the provider's id of a photo to show, of the channel of the chat
 * @param drill true: it leaves with the words around it that say that it is a drill; the text is without them
 * @param heldSince since when it is known not to get through, and whoever waits for it was told; it goes out when the channel answers again
 * @param owner the instance that sends it, of several on one store; empty: whichever there is
 */
public record Post(
        String id,
        String text,
        List<Button> buttons,
        Optional<String> tag,
        boolean inPlace,
        boolean urgent,
        int attempts,
        Optional<Instant> notBefore,
        Optional<String> photo,
        Boolean drill,
        Optional<Instant> heldSince,
        Optional<String> owner,
        Integer slowed) {
    public Post {
        // why: posts of earlier versions have none of these
        slowed = slowed == null ? 0 : slowed;
        owner = owner == null ? Optional.empty() : owner;
        heldSince = heldSince == null ? Optional.empty() : heldSince;
        // why: what an earlier version put into an outbox has the words in its text already
        drill = drill != null && drill;
        buttons = List.copyOf(buttons);
    }

    /** One that nothing keeps from getting through yet. */
    Post(
            String id,
            String text,
            List<Button> buttons,
            Optional<String> tag,
            boolean inPlace,
            boolean urgent,
            int attempts,
            Optional<Instant> notBefore,
            Optional<String> photo,
            Boolean drill) {
        this(
                id,
                text,
                buttons,
                tag,
                inPlace,
                urgent,
                attempts,
                notBefore,
                photo,
                drill,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    static Post of(String id, Say say) {
        return new Post(
                id,
                say.text(),
                say.buttons(),
                say.tag(),
                say.inPlace(),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                say.drill());
    }

    Post showing(String providerPhotoId) {
        return with(attempts, notBefore, Optional.of(providerPhotoId), heldSince, owner);
    }

    Post again(Instant at) {
        return with(attempts + 1, Optional.of(at), photo, heldSince, owner);
    }

    /** The same, told to come again then. */
    Post slowed(Instant at) {
        Post later = again(at);
        return new Post(
                id,
                text,
                buttons,
                tag,
                inPlace,
                urgent,
                later.attempts,
                later.notBefore,
                photo,
                drill,
                heldSince,
                owner,
                slowed + 1);
    }

    /** The same, known not to get through since then; itself where that was known. */
    Post held(Instant since) {
        return heldSince.isPresent() ? this : with(attempts, notBefore, photo, Optional.of(since), owner);
    }

    /** The same, for this instance to send. */
    Post by(String instance) {
        return with(attempts, notBefore, photo, heldSince, Optional.of(instance));
    }

    /** The same message, otherwise on its way. */
    private Post with(
            int tries,
            Optional<Instant> due,
            Optional<String> shown,
            Optional<Instant> held,
            Optional<String> instance) {
        return new Post(id, text, buttons, tag, inPlace, urgent, tries, due, shown, drill, held, instance, slowed);
    }

    /** True where an attempt has failed, or it is known that none would do better. */
    boolean triedInVain() {
        return attempts > slowed || heldSince.isPresent();
    }

    /** True where this instance sends it. */
    boolean isOf(Optional<String> instance) {
        return instance.isEmpty() || owner.isEmpty() || owner.equals(instance);
    }
}
