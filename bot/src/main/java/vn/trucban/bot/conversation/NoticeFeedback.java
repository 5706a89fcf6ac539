package vn.trucban.bot.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.BroadcastWatcher;
import vn.trucban.notifier.broadcast.Entry;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.Progress;

/** Tells leaders what becomes of notices: somebody asks for a decision, somebody decided, sending moves on. */
final class NoticeFeedback implements BroadcastWatcher, DeliveryDesk.ProgressListener {
    private final ChatDesk chats;
    private final Situations situations;
    private final Books books;

    NoticeFeedback(ChatDesk chats, Situations situations, Books books) {
        this.chats = chats;
        this.situations = situations;
        this.books = books;
    }

    @Override
    public void changed(Broadcast notice, Entry entry) {
        switch (entry.what()) {
            case SUBMITTED -> askForDecision(notice);
            case RETURNED, REJECTED, APPROVED, CANCELLED, EXPIRED -> tellAuthor(notice, entry);
            case DRAFTED, CHANGED, APPROVED_BEFOREHAND, STARTED, RESENT, FINISHED, FOLLOWED -> {}
        }
    }

    /** Asks again for every decision that is due: whoever was asked already is not asked twice. */
    void askForAllDecisions() {
        books.awaitingApproval().forEach(this::askForDecision);
    }

    @Override
    public void moved(Progress progress) {
        books.notice(new BroadcastId(progress.noticeId()))
                .ifPresent(notice -> watchers(notice).forEach(address -> {
                    NoticeTexts texts = new NoticeTexts(situations.of(address));
                    String id = "progress/" + notice.id() + "/" + fingerprint(progress);
                    chats.post(
                            address,
                            new Post(
                                    id,
                                    texts.progress(notice, progress),
                                    texts.progressButtons(notice, progress),
                                    Optional.of("progress/" + notice.id()),
                                    true,
                                    false,
                                    0,
                                    Optional.empty(),
                                    Optional.empty()));
                }));
    }

    private void askForDecision(Broadcast notice) {
        String author = notice.history().get(0).personId();
        Staff staff = situations.staff();
        staff.with(Role.LEADER).stream()
                .filter(leader -> notice.singleLeader() || !leader.id().value().equals(author))
                .flatMap(leader -> leader.addresses().stream())
                .forEach(address -> post(
                        address,
                        "decide/" + notice.id() + "/" + notice.round(),
                        new NoticeTexts(situations.of(address)).request(notice)));
    }

    private void tellAuthor(Broadcast notice, Entry entry) {
        String key = "conversation.notice.told." + entry.what().name().toLowerCase(java.util.Locale.ROOT);
        person(notice.history().get(0).personId())
                .filter(author -> !author.id().value().equals(entry.personId()))
                .map(Person::addresses)
                .orElse(List.of())
                .forEach(address -> {
                    Situation situation = situations.of(address);
                    String text = situation.text(
                            key,
                            Map.of(
                                    "serial", notice.serial().value(),
                                    "name", entry.name(),
                                    "reason", entry.reason()));
                    post(
                            address,
                            "told/" + notice.id() + "/" + notice.history().indexOf(entry),
                            Say.of(text, Menus.of(situation)));
                });
    }

    private Set<Address> watchers(Broadcast notice) {
        Set<Address> addresses = new LinkedHashSet<>();
        notice.history().stream()
                .filter(entry -> switch (entry.what()) {
                    case DRAFTED, APPROVED, APPROVED_BEFOREHAND -> true;
                    case CHANGED,
                            SUBMITTED,
                            RETURNED,
                            REJECTED,
                            STARTED,
                            RESENT,
                            FINISHED,
                            CANCELLED,
                            EXPIRED,
                            FOLLOWED -> false;
                })
                .flatMap(entry -> person(entry.personId()).stream())
                .flatMap(person -> person.addresses().stream())
                .forEach(addresses::add);
        return addresses;
    }

    private Optional<Person> person(String id) {
        return id.isBlank() ? Optional.empty() : situations.staff().person(new PersonId(id));
    }

    private void post(Address address, String id, Say say) {
        chats.post(address, Post.of(id, say));
    }

    /** Two reports with the same numbers are the same message. */
    private static String fingerprint(Progress progress) {
        return Integer.toHexString(progress.channels().stream()
                .map(channel -> channel.channel() + ":" + channel.stage() + ":" + channel.counts() + channel.stalled()
                        + channel.topReasons())
                .toList()
                .hashCode());
    }
}
