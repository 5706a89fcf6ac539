package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.BroadcastWatcher;
import vn.trucban.notifier.broadcast.Entry;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.Progress;

/** Tells leaders what becomes of notices: somebody asks for a decision, somebody decided, sending moves on. */
final class NoticeFeedback implements BroadcastWatcher, DeliveryDesk.ProgressListener {
    private static final int LOOKED_THROUGH = 30;

    private final ChatDesk chats;
    private final Situations situations;
    private final Books books;
    /** Who was asked by this process: a request counts its audience, which is not to be repeated every few seconds for nothing. */
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    NoticeFeedback(ChatDesk chats, Situations situations, Books books) {
        this.chats = chats;
        this.situations = situations;
        this.books = books;
    }

    @Override
    public void changed(Broadcast notice, Entry entry) {
        switch (entry.what()) {
            case SUBMITTED -> askForDecision(notice);
            case RETURNED, REJECTED, APPROVED, EXPIRED -> tellAuthor(notice, entry);
            case CANCELLED -> {
                tellAuthor(notice, entry);
                if (notice.issued()) {
                    tellOthers(notice, entry, "taken-back");
                }
            }
            case APPROVED_BEFOREHAND -> {
                // why: of a withdrawal they hear with its reason, from the notice that was taken back
                if (notice.link().filter(it -> it.kind() == FollowUp.CANCEL).isEmpty()) {
                    tellOthers(notice, entry, "sent-prepared");
                }
            }
            case BROKE_GLASS -> {
                tellOthers(notice, entry, "broke-glass");
                askForReview(notice, entry);
            }
            case REVIEW_REMINDED -> {
                tellAdministrators(notice, entry, "review-overdue");
                askForReview(notice, entry);
            }
            case REVIEW_CONFIRMED -> tellOthers(notice, entry, "review-confirmed");
            case REVIEW_OBJECTED -> tellOthers(notice, entry, "review-objected");
            case DRAFTED, CHANGED, STARTED, RESENT, FINISHED, FOLLOWED -> {}
        }
    }

    /** All leaders and administrators but the one who did it. */
    private void tellOthers(Broadcast notice, Entry entry, String what) {
        Staff staff = situations.staff();
        tell(Stream.concat(staff.with(Role.LEADER).stream(), staff.with(Role.ADMIN).stream()), notice, entry, what);
    }

    private void tellAdministrators(Broadcast notice, Entry entry, String what) {
        tell(situations.staff().with(Role.ADMIN).stream(), notice, entry, what);
    }

    private void tell(Stream<Person> people, Broadcast notice, Entry entry, String what) {
        people.filter(person -> !person.id().value().equals(entry.personId()))
                .flatMap(person -> person.addresses().stream())
                .distinct()
                .forEach(address -> {
                    Situation situation = situations.of(address);
                    String text = situation.text(
                            "conversation.notice.others." + what,
                            Map.of(
                                    "serial", notice.serial().value(),
                                    "title", notice.wording().title(),
                                    "name", entry.name(),
                                    "reason", entry.reason()));
                    post(
                            notice,
                            address,
                            what + "/" + notice.id() + "/" + notice.history().indexOf(entry),
                            Say.of(text, List.of()));
                });
    }

    /** Of every leader who may judge it. */
    private void askForReview(Broadcast notice, Entry entry) {
        String alone = notice.last(Entry.What.BROKE_GLASS).map(Entry::personId).orElse("");
        situations.staff().with(Role.LEADER).stream()
                .filter(leader -> !leader.id().value().equals(alone))
                .flatMap(leader -> leader.addresses().stream())
                .forEach(address -> post(
                        notice,
                        address,
                        "review/" + notice.id() + "/" + notice.history().indexOf(entry),
                        new NoticeTexts(situations.of(address)).reviewRequest(notice)));
    }

    /** Asks again for every decision that is due: whoever was asked already is not asked twice. */
    void askForAllDecisions() {
        books.awaitingApproval().forEach(this::askForDecision);
        books.underReview()
                .forEach(notice -> notice.last(Entry.What.BROKE_GLASS).ifPresent(entry -> askForReview(notice, entry)));
    }

    /** Tells what happened from then on, in case the program died before it could: whoever was told already is not told twice. */
    void tellAgain(Instant from) {
        for (Broadcast notice : books.recentNotices(LOOKED_THROUGH)) {
            notice.history().stream()
                    .filter(entry -> !entry.at().isBefore(from))
                    .filter(entry -> entry.what() != Entry.What.SUBMITTED || notice.stage() == Stage.SUBMITTED)
                    .forEach(entry -> changed(notice, entry));
        }
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
                                    Optional.empty(),
                                    notice.drill()));
                }));
    }

    private void askForDecision(Broadcast notice) {
        Set<String> authors = authors(notice);
        String id = "decide/" + notice.id() + "/" + notice.round();
        situations.staff().with(Role.LEADER).stream()
                .filter(leader ->
                        notice.singleLeader() || !authors.contains(leader.id().value()))
                .flatMap(leader -> leader.addresses().stream())
                .filter(address -> !asked.contains(id + "/" + address.key()))
                .forEach(address -> {
                    showBulletin(notice, address);
                    List<Say> parts = new NoticeTexts(situations.of(address)).request(notice);
                    for (int i = 0; i < parts.size(); i++) {
                        post(notice, address, id + (i == 0 ? "" : "#" + i), parts.get(i));
                    }
                    asked.add(id + "/" + address.key());
                });
    }

    /** Before they are asked: the photo that proves the bulletin. */
    private void showBulletin(Broadcast notice, Address address) {
        notice.source()
                .flatMap(source -> source.photoOn(address.channel().id()))
                .ifPresent(photo -> {
                    String words = situations
                            .of(address)
                            .text(
                                    "conversation.notice.bulletin-photo",
                                    Map.of("serial", notice.serial().value()));
                    chats.post(
                            address,
                            Post.of(
                                            "bulletin/" + notice.id() + "/" + notice.round(),
                                            BlankQuestion.say(notice, words, List.of()))
                                    .showing(photo));
                });
    }

    /** Whoever drafted it, and whoever put it before the leaders at last. */
    private static Set<String> authors(Broadcast notice) {
        Set<String> authors = new LinkedHashSet<>();
        authors.add(notice.history().get(0).personId());
        notice.last(Entry.What.SUBMITTED).ifPresent(line -> authors.add(line.personId()));
        return authors;
    }

    private void tellAuthor(Broadcast notice, Entry entry) {
        String key = "conversation.notice.told." + entry.what().name().toLowerCase(java.util.Locale.ROOT);
        authors(notice).stream()
                .filter(author -> !author.equals(entry.personId()))
                .flatMap(author -> person(author).stream())
                .flatMap(author -> author.addresses().stream())
                .forEach(address -> {
                    Situation situation = situations.of(address);
                    String text = situation.text(
                            key,
                            Map.of(
                                    "serial", notice.serial().value(),
                                    "name", entry.name(),
                                    "reason", entry.reason()));
                    post(
                            notice,
                            address,
                            "told/" + notice.id() + "/" + notice.history().indexOf(entry),
                            Say.of(
                                    text,
                                    entry.what() == Entry.What.RETURNED
                                            ? new OwnNotices(situation).returned(notice)
                                            : Menus.of(situation)));
                });
    }

    private Set<Address> watchers(Broadcast notice) {
        Set<Address> addresses = new LinkedHashSet<>();
        notice.history().stream()
                .filter(entry -> switch (entry.what()) {
                    case DRAFTED, SUBMITTED, APPROVED, APPROVED_BEFOREHAND, BROKE_GLASS -> true;
                    case CHANGED,
                            REVIEW_CONFIRMED,
                            REVIEW_OBJECTED,
                            REVIEW_REMINDED,
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

    private void post(Broadcast notice, Address address, String id, Say say) {
        chats.post(address, Post.of(id, say.about(notice.drill())));
    }

    /** Two reports with the same numbers are the same message. */
    private static String fingerprint(Progress progress) {
        return Integer.toHexString(progress.channels().stream()
                .map(channel -> channel.channel() + ":" + channel.stage() + ":" + channel.counts() + channel.stalled()
                        + channel.waitsTurn()
                        + channel.topReasons())
                .toList()
                .hashCode());
    }
}
