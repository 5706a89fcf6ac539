package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.store.DocumentCodec;

/** What a chat remembers having taken, so that nothing is done or said twice. */
class ChatMemoryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");
    private static final Address AN = new Address(ChannelKind.TELEGRAM, "7");

    private static Chat progress(Chat chat, int number) {
        return chat.posted(new Post(
                "progress/n1/" + number,
                "đã gửi " + number,
                List.of(),
                Optional.of("progress/n1"),
                true,
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                false));
    }

    private static Chat postedTo(Chat chat, String id) {
        return chat.posted(Post.of(id, Say.of(id, List.of())));
    }

    @Test
    void aProvidersEventIsKnownHoweverMuchIsPosted() {
        Chat chat = Chat.fresh(AN, NOW).after("update-1", Turn.idle().done(), NOW);
        for (int i = 0; i < 500; i++) {
            chat = progress(postedTo(chat, "told/" + i), i);
        }

        assertThat(chat.hasSeen("update-1")).isTrue();
        assertThat(chat.hasSeen("update-2")).isFalse();
    }

    @Test
    void aMessageEditedInPlaceTakesNoOthersPlaceInMemory() {
        Chat chat = postedTo(Chat.fresh(AN, NOW), "decide/n2/1");
        for (int i = 0; i < 500; i++) {
            chat = progress(chat, i);
        }

        assertThat(chat.hasPosted("decide/n2/1")).isTrue();
        assertThat(chat.hasPosted("progress/n1/499")).isTrue();
        assertThat(chat.posted()).hasSizeLessThan(30);
    }

    @Test
    void aChangeInPlaceMakesNothingForgottenWhoseIdBeginsLikeTheNameOfTheMessage() {
        Chat chat = postedTo(Chat.fresh(AN, NOW), "progress/n1/call");
        chat = progress(chat, 1);
        chat = progress(chat, 2);

        assertThat(chat.hasPosted("progress/n1/call")).isTrue();
        assertThat(chat.hasPosted("progress/n1/1"))
                .as("told once more, it takes no newer change away")
                .isTrue();
        assertThat(chat.hasPosted("progress/n1/3")).isFalse();
    }

    @Test
    void manyEventsAreKnownBesideManyPosts() {
        Chat chat = Chat.fresh(AN, NOW);
        for (int i = 0; i < 60; i++) {
            chat = postedTo(chat.after("update-" + i, Turn.idle().done(), NOW), "told/" + i);
        }

        assertThat(chat.hasSeen("update-0")).isTrue();
        assertThat(chat.hasPosted("told/0")).isTrue();
        Chat later = postedTo(chat.after("update-60", Turn.idle().done(), NOW), "told/60");
        assertThat(later.seen()).hasSize(60);
        assertThat(later.posted()).hasSize(60);
    }

    @Test
    void aChatStoredBeforeTheTwoWereKeptApartIsStillRead() {
        DocumentCodec<Chat> codec = new DocumentCodec<>(Chat.class, Chat.sealedParts());
        Chat chat = postedTo(Chat.fresh(AN, NOW).after("update-1", Turn.idle().done(), NOW), "told/1");
        Document stored = codec.write("telegram:7", chat);
        assertThat(codec.read(stored)).isEqualTo(chat);
        stored.remove("posted");

        Chat read = codec.read(stored);

        assertThat(read.hasSeen("update-1")).isTrue();
        assertThat(read.posted()).isEmpty();
        assertThat(postedTo(read, "told/2").hasPosted("told/2")).isTrue();
    }

    @Test
    void whatAnEarlierVersionLeftToDoAboutAReportIsStillDone() {
        DocumentCodec<Chat> codec = new DocumentCodec<>(Chat.class, Chat.sealedParts());
        Turn turn = Turn.idle()
                .then(new Effect.FileReport(1, FilingDeed.FILL, "dead", "0", "không có"))
                .done();
        Document stored = codec.write("telegram:7", Chat.fresh(AN, NOW).after("update-1", turn, NOW));
        Map<?, ?> left = (Map<?, ?>) stored.getList("effects", Map.class).get(0);
        ((Map<?, ?>) left.get("effect")).remove("shown");

        assertThat(codec.read(stored).effects()).singleElement().satisfies(one -> assertThat(
                        ((Effect.FileReport) one.effect()).shown())
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsThatAreAwaitedAndWordsThatWereSaidOutliveARestart(boolean ownDraft) {
        Optional<FollowUp> kind = ownDraft ? Optional.empty() : Optional.of(FollowUp.CORRECTION);
        Turn turn = Turn.to(new ChatState.Rewording("n1", kind))
                .then(new Effect.FollowNotice("n1", FollowUp.ALL_CLEAR, Optional.of("Nước đã rút.")))
                .then(new Effect.ChangeNotice("n1", Effect.ChangeNotice.What.TEXT, "Nước đã rút."))
                .done();
        DocumentCodec<Chat> codec = new DocumentCodec<>(Chat.class, Chat.sealedParts());
        Chat chat = Chat.fresh(AN, NOW).after("update-1", turn, NOW);

        assertThat(codec.read(codec.write("telegram:7", chat))).isEqualTo(chat);
    }
}
