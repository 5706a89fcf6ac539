package vn.trucban.notifier.channel;

import java.util.List;
import java.util.Optional;

/**
 * One message to one address.
 *
 * @param id stable across retries: what a channel may use to recognise a repeat
 * @param text plain text in NFC, already fitting the channel
 * @param buttons in reading order; the channel lays them out and adds numbered text where it has none
 * @param replaces the provider's id of an earlier message to edit in place; a channel that cannot edit sends a new message
 * @param photo the provider's own id of a photo to pass on, only valid on the same channel
 * @param notice present for broadcasts
 * @param repeat true when an earlier attempt may have reached the provider: look before sending again where the channel can
 */
public record OutgoingMessage(
        String id,
        Address to,
        String text,
        List<Button> buttons,
        Optional<String> replaces,
        Optional<String> photo,
        Optional<NoticeHead> notice,
        boolean repeat) {
    public OutgoingMessage {
        buttons = List.copyOf(buttons);
    }

    /** A plain message without buttons. */
    public static OutgoingMessage text(String id, Address to, String text) {
        return new OutgoingMessage(
                id, to, text, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Message texts never reach a log. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + id + " to " + to + "]";
    }

    /**
     * What a channel may need to know of the notice behind the message.
     *
     * @param serial short, printed in the text; unique, so that a published post can be found again
     * @param emergency true: allowed where the channel keeps routine messages back
     * @param title of a drill begins and ends as one
     * @param drill true: nothing but drill objects may carry it
     * @param brief the notice in one line of at most {@link #LONGEST_BRIEF} characters, for a channel that cannot always show its text
     */
    public record NoticeHead(
            String noticeId, String serial, String title, boolean emergency, boolean drill, Optional<String> brief) {
        /** UTF-16 units: the longest kinds of parameter of Zalo's templates. */
        public static final int LONGEST_BRIEF = 200;

        /** Where no channel needs it in brief. */
        public NoticeHead(String noticeId, String serial, String title, boolean emergency, boolean drill) {
            this(noticeId, serial, title, emergency, drill, Optional.empty());
        }
    }
}
