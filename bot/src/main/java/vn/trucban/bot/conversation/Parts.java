package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.Exercise;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.TextLength;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.TextRoom;

/**
 * Cuts what is too long for a channel into numbered messages, at the ends of paragraphs and sentences. The buttons stand under the last
 * one, where the reader arrives.
 */
final class Parts {
    private static final String MARK = "~";

    /** Buttons that leave less than this share of a message are shown under a short text, not under a shorter one. */
    private static final int LEAST_SHARE = 4;

    private final Channels channels;
    private final Supplier<Messages> messages;

    Parts(Channels channels, Supplier<Messages> messages) {
        this.channels = channels;
        this.messages = messages;
    }

    /** The post itself where the channel takes it, else its parts in order. */
    List<Post> of(Post post, Address to) {
        Optional<TextRoom> room = channels.of(to.channel()).map(Channel::limits).map(ChannelLimits::room);
        return room.filter(one -> !part(post.id()) && !one.takes(leaving(post), post.buttons()))
                .map(one -> cut(post, one))
                .orElse(List.of(post));
    }

    /** The words as they leave: here, and here alone, a drill's get around them what says that they are. */
    String leaving(Post post) {
        return leaving(post, post.text());
    }

    private String leaving(Post post, String text) {
        return post.drill() ? Exercise.wrap(text, messages.get()) : text;
    }

    /** The id of the whole post that this post, or part of one, came from. */
    static String whole(String id) {
        return part(id) ? id.substring(0, id.lastIndexOf(MARK)) : id;
    }

    /** True where nothing else of the same message waits. */
    static boolean isLastOf(Post post, List<Post> outbox) {
        return outbox.stream()
                .noneMatch(one -> !one.id().equals(post.id()) && whole(one.id()).equals(whole(post.id())));
    }

    private static boolean part(String id) {
        return id.matches("(?s).*" + MARK + "[0-9]+");
    }

    private List<Post> cut(Post post, TextRoom room) {
        int most = Math.max(room.left(post.buttons()), room.most() / LEAST_SHARE)
                - TextLength.of(leaving(post, numbered(99, 99, "")));
        List<String> texts = TextLength.split(post.text(), most);
        List<Post> parts = new ArrayList<>();
        for (int i = 1; i <= texts.size(); i++) {
            boolean last = i == texts.size();
            parts.add(new Post(
                    post.id() + MARK + i,
                    numbered(i, texts.size(), texts.get(i - 1)),
                    last ? post.buttons() : List.of(),
                    last ? post.tag() : Optional.empty(),
                    false,
                    post.urgent(),
                    0,
                    post.notBefore(),
                    last ? post.photo() : Optional.empty(),
                    post.drill(),
                    post.heldSince(),
                    post.owner(),
                    0,
                    post.failed()));
        }
        return parts;
    }

    private String numbered(int number, int count, String text) {
        return messages.get()
                .text("conversation.part", Map.of("number", number, "count", count, "text", text))
                .strip();
    }
}
