package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.OutgoingMessage;

/** One person's phone in a test: what they do, and what they see. */
final class Phone {
    private final Office office;
    private final Address address;
    private int events;

    Phone(Office office, Address address) {
        this.office = office;
        this.address = address;
    }

    Address address() {
        return address;
    }

    Phone writes(String text) {
        return does(new Inbound.Event.Text(text));
    }

    /** Whatever buttons and words led there. */
    Phone isIn(ChatState state) {
        office.puts(address, state);
        return this;
    }

    Phone sendsPhoto(String id, String caption) {
        return does(new Inbound.Event.Photo(id, Optional.of(caption).filter(one -> !one.isEmpty())));
    }

    Phone joins(String code) {
        return does(new Inbound.Event.Joined(Optional.of(code).filter(one -> !one.isEmpty())));
    }

    Phone does(Inbound.Event event) {
        return repeats(address.key() + "/" + ++events, event);
    }

    /** Hands in an event under an id of its own, as a provider that delivers twice does. */
    Phone repeats(String id, Inbound.Event event) {
        office.inbox().accept(new Inbound(id, address, office.now(), Optional.empty(), event));
        office.settle();
        return this;
    }

    /** Presses the button with this label on the newest message that has it. */
    Phone presses(String label) {
        return does(new Inbound.Event.Press(payload(label), Optional.empty()));
    }

    String payload(String label) {
        List<OutgoingMessage> messages = office.messagesTo(address);
        for (int i = messages.size() - 1; i >= 0; i--) {
            for (Button button : messages.get(i).buttons()) {
                if (button instanceof Button.Press press && press.label().equals(label)) {
                    return press.payload();
                }
            }
        }
        throw new AssertionError("no button " + label + " among " + labels());
    }

    Phone sees(String part) {
        assertThat(last()).contains(part);
        return this;
    }

    /** Somewhere among everything received. */
    Phone hasSeen(String part) {
        assertThat(office.messagesTo(address)).extracting(OutgoingMessage::text).anyMatch(text -> text.contains(part));
        return this;
    }

    Phone hasNotSeen(String part) {
        assertThat(office.messagesTo(address)).extracting(OutgoingMessage::text).noneMatch(text -> text.contains(part));
        return this;
    }

    Phone isOffered(String label) {
        assertThat(labels()).contains(label);
        return this;
    }

    Phone hasNotOffered(String label) {
        assertThat(labels()).doesNotContain(label);
        return this;
    }

    String last() {
        List<OutgoingMessage> messages = office.messagesTo(address);
        assertThat(messages).isNotEmpty();
        return messages.get(messages.size() - 1).text();
    }

    /** Where its link buttons lead, oldest first. */
    List<String> links() {
        return office.messagesTo(address).stream()
                .flatMap(message -> message.buttons().stream())
                .filter(Button.Link.class::isInstance)
                .map(button -> ((Button.Link) button).url())
                .toList();
    }

    /** What stands in the chat, oldest first: what was changed in place as it is now. */
    List<OutgoingMessage> shown() {
        return office.shownTo(address);
    }

    /** Texts under which this can be pressed now. */
    List<String> under(String label) {
        return shown().stream()
                .filter(message -> message.buttons().stream()
                        .anyMatch(button -> button.label().equals(label)))
                .map(OutgoingMessage::text)
                .toList();
    }

    int received() {
        return office.messagesTo(address).size();
    }

    private List<String> labels() {
        return office.messagesTo(address).stream()
                .flatMap(message -> message.buttons().stream())
                .map(Button::label)
                .toList();
    }
}
