package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.store.DocumentCodec;

/** Which buttons stand in a chat, and in what order. */
class StandingCardsTest {
    private final Chat fresh = Chat.fresh(new Address(ChannelKind.TELEGRAM, "7"), Instant.EPOCH);

    private static Post post(String id, String tag, boolean inPlace, String... labels) {
        List<Button> buttons = List.of(labels).stream()
                .<Button>map(label -> new Button.Press(label, "#mn.." + label.length()))
                .toList();
        return Post.of(id, new Say("…", buttons, Optional.of(tag), inPlace));
    }

    private static Chat sent(Chat chat, Post post, String providerId) {
        return chat.posted(post).sent(post, providerId);
    }

    private static List<String> labels(Chat chat) {
        return chat.cards().kept().stream()
                .flatMap(card -> card.buttons().stream())
                .map(Cards.Named::label)
                .toList();
    }

    private Chat two() {
        return sent(sent(fresh, post("a", "one", false, "Nhận việc"), "11"), post("b", "two", false, "Xong"), "12");
    }

    @Test
    void what_is_changed_in_place_stays_above_what_stands_below_it() {
        assertThat(labels(sent(two(), post("c", "one", true, "Xem chi tiết"), "11")))
                .containsExactly("Xem chi tiết", "Xong");
    }

    @Test
    void where_a_channel_cannot_change_it_the_new_one_stands_below() {
        assertThat(labels(sent(two(), post("c", "one", true, "Xem chi tiết"), "13")))
                .containsExactly("Xong", "Xem chi tiết");
    }

    @Test
    void whose_buttons_were_taken_away_has_none() {
        assertThat(labels(sent(two(), post("c", "two", true), "12"))).containsExactly("Nhận việc");
    }

    @Test
    void no_more_than_the_last_few_are_kept_and_they_are_read_back() {
        Chat many = IntStream.range(0, 40)
                .boxed()
                .reduce(
                        fresh,
                        (chat, i) -> sent(chat, post("p" + i, "t" + i, false, "Nút " + i), "m" + i),
                        (one, other) -> other);
        assertThat(labels(many)).hasSizeLessThan(20).endsWith("Nút 38", "Nút 39");
        DocumentCodec<Chat> codec = new DocumentCodec<>(Chat.class, Chat.sealedParts());
        Chat meant = many.meaning(Optional.of("#mn..6"));
        assertThat(codec.read(codec.write("x", meant))).isEqualTo(meant);
        assertThat(meant.cards().pressed()).isPresent();
        Document older = codec.write("x", meant);
        older.remove("cards");
        assertThat(codec.read(older).cards()).isEqualTo(Cards.NONE);
    }
}
