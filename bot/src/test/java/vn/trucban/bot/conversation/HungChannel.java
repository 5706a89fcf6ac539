package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Lane;

/** Two chats of one channel that takes what it is told to take, at first nothing. */
abstract class HungChannel {
    static final Address HUNG = new Address(ChannelKind.TELEGRAM, "hung");
    static final Address PHUC = new Address(ChannelKind.TELEGRAM, "phuc");
    static final SendOutcome NO_ANSWER = new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "read timed out"));
    static final SendOutcome NO_CONNECTION =
            new SendOutcome.RetryLater(new Reason(Failure.NO_CONNECTION, "connection refused"), Optional.empty(), true);

    static final SendOutcome PLATFORM_DOWN =
            new SendOutcome.RetryLater(new Reason(Failure.PLATFORM_DOWN, "502"), Optional.empty(), true);

    final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T01:05:00Z"));
    final ManualThreads threads = new ManualThreads(clock);
    final Map<Address, Chat> chats = new HashMap<>();
    final List<String> tried = new ArrayList<>();
    final List<Lane> lanes = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<String> late = new ArrayList<>();
    Optional<SendOutcome> outcome = Optional.of(NO_ANSWER);
    /** Whoever hears what became of a message cannot take it. */
    boolean deaf;

    int looks;

    /** Only this is not taken; nothing: all of it. */
    String notTaken = "";

    ChatSender sender = sender();

    ChatSender sender() {
        ChatSender made = new ChatSender(
                new ChatSender.Chats() {
                    @Override
                    public Optional<Chat> find(Address address) {
                        looks++;
                        return Optional.ofNullable(chats.get(address));
                    }

                    @Override
                    public Chat update(Address address, UnaryOperator<Chat> change) {
                        return chats.compute(
                                address,
                                (one, chat) ->
                                        change.apply(chat == null ? Chat.fresh(address, clock.instant()) : chat));
                    }

                    @Override
                    public void nothingToSend(Address address) {}

                    @Override
                    public Optional<String> instance() {
                        return Optional.empty();
                    }
                },
                (message, lane) -> {
                    tried.add(message.to().value() + ": " + message.text());
                    lanes.add(lane);
                    return outcome.filter(fails -> message.text().contains(notTaken))
                            .orElseGet(() -> new SendOutcome.Sent("m" + tried.size()));
                },
                new Parts(new Channels(List.of()), ContentLibrary.builtIn().current()::messages),
                threads,
                clock);
        made.onUndelivered((id, to, why) -> hears(told, id + " " + why));
        made.onDelivered((id, to) -> hears(late, id));
        return made;
    }

    private void hears(List<String> list, String word) {
        if (deaf) {
            throw new IllegalStateException("the store is away");
        }
        list.add(word);
    }

    void says(Address to, String text) {
        chats.compute(to, (one, chat) -> (chat == null ? Chat.fresh(to, clock.instant()) : chat)
                .posted(Post.of(text, Say.of(text, List.of()))));
        sender.wake(to);
        threads.runDue();
    }

    void pass(Duration time) {
        Instant until = clock.instant().plus(time);
        while (clock.instant().isBefore(until)) {
            clock.move(Duration.ofSeconds(1));
            threads.runDue();
        }
    }
}
