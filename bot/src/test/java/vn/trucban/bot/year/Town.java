package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import vn.trucban.bot.year.Player.Shown;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** Everybody's phones and the platforms between, which are down at times. */
final class Town {
    private final Supplier<Instant> now;
    private final Map<Address, Player> players = new LinkedHashMap<>();
    private final Map<ChannelKind, Instant> downUntil = new HashMap<>();
    private final Map<String, Instant> refused = new LinkedHashMap<>();
    private final List<Shown> fresh = new ArrayList<>();
    private Optional<Player> watched = Optional.empty();
    private BiConsumer<Player, Shown> listener = (player, shown) -> {};
    private int sent;

    Town(Supplier<Instant> now) {
        this.now = now;
    }

    void onMessage(BiConsumer<Player, Shown> reacts) {
        listener = reacts;
    }

    Player add(Player player) {
        players.put(player.address, player);
        return player;
    }

    Collection<Player> players() {
        return players.values();
    }

    void down(ChannelKind platform, Instant until) {
        downUntil.put(platform, until);
    }

    /** Since when their platform takes messages again; a moment in the past where it does. */
    Instant takesFrom(Player player) {
        return downUntil.getOrDefault(player.address.channel(), Instant.MIN);
    }

    /** From here on this player's new messages are kept for {@link #fresh}. */
    void watch(Player player) {
        watched = Optional.of(player);
        fresh.clear();
    }

    List<Shown> fresh() {
        return List.copyOf(fresh);
    }

    /** Call-outs and the like that a platform has refused and not taken since, and since when: message id and address. */
    Map<String, Instant> refused() {
        return refused;
    }

    SendOutcome deliver(OutgoingMessage message) {
        Player to = players.get(message.to());
        String key = message.id() + " " + message.to().key();
        if (now.get().isBefore(downUntil.getOrDefault(message.to().channel(), Instant.MIN))) {
            refused.putIfAbsent(key, now.get());
            return new SendOutcome.RetryLater(
                    new Reason(Failure.PLATFORM_DOWN, "502"), Optional.of(Duration.ofSeconds(50)), true);
        }
        refused.remove(key);
        if (to == null || to.blocked) {
            return new SendOutcome.RecipientGone(new Reason(Failure.BLOCKED_BY_RECIPIENT, "403"));
        }
        String providerId = "m" + ++sent;
        to.takes(message, message.replaces().orElse(providerId)).ifPresent(shown -> {
            if (watched.filter(to::equals).isPresent()) {
                fresh.add(shown);
            }
            listener.accept(to, shown);
        });
        return new SendOutcome.Sent(message.replaces().orElse(providerId));
    }
}
