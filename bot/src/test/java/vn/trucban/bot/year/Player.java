package vn.trucban.bot.year;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Somebody with a phone: what is on its screen, and what can be pressed there. */
final class Player {
    private static final int SCREEN = 150;

    final String id;
    final String name;
    final Set<Role> roles;
    final Optional<Level> level;
    final Address address;
    private final List<Shown> screen = new ArrayList<>();
    private final Set<String> received = new HashSet<>();
    boolean here = true;
    /** From the first time that nothing reached them any more. */
    boolean blocked;

    int repeated;
    /** Of an incident they are at the steps of; empty: none. */
    String guided = "";

    /** The chat may still be at the steps of something they do not think of any more. */
    boolean leftSteps;

    int events;

    /** A message as it stands on the screen now. */
    record Shown(String providerId, String text, List<String> payloads, List<String> labels) {
        String label(String payload) {
            return labels.get(payloads.indexOf(payload));
        }

        boolean offers(String payload) {
            return payloads.stream().anyMatch(one -> one.startsWith(payload));
        }
    }

    Player(String id, String name, Set<Role> roles, Optional<Level> level, Address address) {
        this.id = id;
        this.name = name;
        this.roles = roles;
        this.level = level;
        this.address = address;
    }

    Person person(boolean reachable) {
        Map<vn.trucban.notifier.channel.ChannelKind, String> channels =
                reachable ? Map.of(address.channel(), address.value()) : Map.of();
        boolean usual = level.filter(one -> one == Level.TECHNICAL_LEADS || one == Level.COMMITTEE)
                .isEmpty();
        return new Person(
                new PersonId(id),
                name,
                "",
                roles,
                Optional.of("0900000001"),
                channels,
                true,
                usual ? Optional.empty() : level);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    /** @return what was new on the screen; empty where it was there already */
    Optional<Shown> takes(OutgoingMessage message, String providerId) {
        if (!received.add(message.id())) {
            repeated++;
            return Optional.empty();
        }
        Shown shown = new Shown(
                providerId,
                message.text(),
                message.buttons().stream()
                        .filter(Button.Press.class::isInstance)
                        .map(button -> ((Button.Press) button).payload())
                        .toList(),
                message.buttons().stream()
                        .filter(Button.Press.class::isInstance)
                        .map(Button::label)
                        .toList());
        Optional<String> replaced = message.replaces();
        for (int i = 0; i < screen.size(); i++) {
            if (replaced.filter(screen.get(i).providerId()::equals).isPresent()) {
                screen.set(i, new Shown(replaced.get(), shown.text(), shown.payloads(), shown.labels()));
                return Optional.of(shown);
            }
        }
        screen.add(shown);
        if (screen.size() > SCREEN) {
            screen.remove(0);
        }
        return Optional.of(shown);
    }

    int seen() {
        return received.size();
    }

    /** The newest first. */
    Optional<Shown> newest(Predicate<Shown> which) {
        for (int i = screen.size() - 1; i >= 0; i--) {
            if (which.test(screen.get(i))) {
                return Optional.of(screen.get(i));
            }
        }
        return Optional.empty();
    }

    /** A button that begins so, on the newest message that has one. */
    Optional<String> button(String payload) {
        return newest(one -> one.offers(payload)).map(one -> one.payloads().stream()
                .filter(each -> each.startsWith(payload))
                .findFirst()
                .orElseThrow());
    }

    /** The last messages, for the one who reads a failure. */
    String lately() {
        StringBuilder text = new StringBuilder(name + ":\n");
        screen.subList(Math.max(0, screen.size() - 4), screen.size()).forEach(one -> text.append("  | ")
                .append(one.text().replace("\n", "\n  | "))
                .append("\n    ")
                .append(one.payloads())
                .append('\n'));
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
