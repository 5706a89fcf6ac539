package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.store.DocumentCodec;

/** A chat is read back as it was written, wherever it had come to; and as earlier versions wrote it. */
class StoredChatTest {
    private static final Address ADDRESS = new Address(ChannelKind.SIMULATOR, "hoa");
    private static final ChatState.Guided STEP = new ChatState.Guided(new IncidentId("inc1"), "jam", "mất mạng");

    private final DocumentCodec<Chat> codec = new DocumentCodec<>(Chat.class, Chat.sealedParts());

    static Stream<ChatState> states() {
        ChatState.Drafting drafting = new ChatState.Drafting("n1", Optional.of("what"));
        return Stream.of(
                new ChatState.Idle(),
                STEP,
                new ChatState.Choosing("nó hỏng", List.of("p1", "p2")),
                new ChatState.Joining("mất mạng", PlaybookId.INTERNET, List.of("p1"), Optional.empty()),
                new ChatState.Joining("mất mạng", PlaybookId.INTERNET, List.of(), Optional.of(new IncidentId("inc1"))),
                new ChatState.AwaitingWords(List.of("p1")),
                new ChatState.DangerLookedFor("cháy", true),
                new ChatState.Affirming("#dc.n1.", Optional.of(drafting)),
                new ChatState.Affirming("#dc.n1.", Optional.empty()),
                new ChatState.Doubted(
                        "d1",
                        Optional.of(new IncidentId("inc1")),
                        "khói",
                        List.of("p1"),
                        Optional.of(STEP),
                        "#hu..",
                        true),
                new ChatState.ShowingPhoto(drafting, List.of("p1"), Optional.of("bản tin")));
    }

    private static Chat at(ChatState state, Optional<ChatState.Guided> place) {
        return new Chat(
                ADDRESS,
                3,
                state,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                java.util.Map.of(),
                Instant.EPOCH,
                place,
                Instant.EPOCH,
                Cards.NONE);
    }

    @ParameterizedTest
    @MethodSource("states")
    void comes_back_with_its_place(ChatState state) {
        Chat chat = at(state, Optional.of(STEP));
        assertThat(codec.read(codec.write("x", chat))).isEqualTo(chat);
    }

    @Test
    void what_an_earlier_version_put_into_the_outbox_has_the_words_of_a_drill_in_its_text() {
        Chat chat = at(STEP, Optional.empty())
                .posted(Post.of("p1", Say.of("Đã bắt đầu", List.of()).about(true)));
        assertThat(codec.read(codec.write("x", chat))).isEqualTo(chat);
        Document document = codec.write("x", chat);
        ((java.util.Map<?, ?>) document.get("outbox", List.class).get(0)).remove("drill");
        assertThat(codec.read(document).outbox()).extracting(Post::drill).containsExactly(false);
    }

    @Test
    void one_of_an_earlier_version_is_read() {
        Document document = codec.write("x", at(STEP, Optional.empty()));
        document.remove("place");
        assertThat(codec.read(document).place()).contains(STEP);
        document.put(
                "state",
                new Document("is", "Choosing").append("words", "nó hỏng").append("photo", "p1"));
        assertThat(codec.read(document).state()).isEqualTo(new ChatState.Choosing("nó hỏng", List.of()));
        document.put("state", new Document("is", "Affirming").append("payload", "#dc.n1."));
        assertThat(codec.read(document).state()).isEqualTo(new ChatState.Affirming("#dc.n1.", Optional.empty()));
        assertThat(codec.read(document).place()).isEmpty();
        document.put("state", new Document("is", "Filing").append("number", 1).append("blank", "cause"));
        assertThat(codec.read(document).state()).isEqualTo(new ChatState.Filing(1, "cause", "", ""));
        document.put("state", new Document("is", "DangerLookedFor").append("words", "cháy"));
        assertThat(codec.read(document).state()).isEqualTo(new ChatState.DangerLookedFor("cháy"));
        assertThat(codec.read(document).unanswered()).isTrue();
        Document doubted =
                codec.write("x", at(new ChatState.Doubted("d1", Optional.empty(), Optional.empty()), Optional.empty()));
        doubted.get("state", java.util.Map.class).remove("door");
        assertThat(codec.read(doubted).state())
                .isEqualTo(new ChatState.Doubted("d1", Optional.empty(), Optional.empty()));
    }
}
