package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.SendOutcome.Failure;

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
 * @param failed why the last attempt failed; empty: none did, or the platform only asked to come later
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
        Integer slowed,
        Optional<Failure> failed) {
    /** Whoever will not be tried again for longer is not being tried. */
    private static final Duration SOON = Duration.ofSeconds(5);

    public Post {
        // why: posts of earlier versions have none of these
        failed = failed == null ? Optional.empty() : failed;
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
                0,
                Optional.empty());
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

    /** A call-out of its own, ahead of replies. */
    static Post urgent(String id, String text, List<Button> buttons) {
        return new Post(id, text, buttons, Optional.empty(), false, true, 0, Optional.empty(), Optional.empty(), false);
    }

    Post showing(String providerPhotoId) {
        return with(attempts, notBefore, Optional.of(providerPhotoId), heldSince, owner);
    }

    /** The same, to be tried from then on. */
    Post due(Instant at) {
        return with(attempts, Optional.of(at), photo, heldSince, owner);
    }

    /** The same after an attempt that failed. */
    Post again(Instant at, Failure why) {
        return tried(at, slowed, Optional.of(why));
    }

    /** The same, told to come again then. */
    Post slowed(Instant at) {
        return tried(at, slowed + 1, Optional.empty());
    }

    private Post tried(Instant next, int toldToWait, Optional<Failure> why) {
        return new Post(
                id,
                text,
                buttons,
                tag,
                inPlace,
                urgent,
                attempts + 1,
                Optional.of(next),
                photo,
                drill,
                heldSince,
                owner,
                toldToWait,
                why);
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
        return new Post(
                id, text, buttons, tag, inPlace, urgent, tries, due, shown, drill, held, instance, slowed, failed);
    }

    /** True where an attempt has failed, or it is known that none would do better. */
    boolean triedInVain() {
        return attempts > slowed || heldSince.isPresent();
    }

    /**
     * Why it does not get through, where that is sure by now: it failed twice, once and is not tried again soon, or is held. One attempt
     * without an answer may have arrived, and one that failed may be a moment's trouble.
     */
    Optional<Failure> inVain(Instant now) {
        if (heldSince.isPresent()) {
            return Optional.of(Silence.whyHeld(this));
        }
        boolean sure = attempts - slowed > 1
                || notBefore.filter(at -> at.isAfter(now.plus(SOON))).isPresent();
        return failed.filter(why -> sure && why != Failure.NO_ANSWER);
    }

    /** True where this instance sends it. */
    boolean isOf(Optional<String> instance) {
        return instance.isEmpty() || owner.isEmpty() || owner.equals(instance);
    }
}
