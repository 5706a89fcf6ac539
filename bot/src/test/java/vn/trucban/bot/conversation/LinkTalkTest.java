package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.InMemoryStaffStore;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.subscriber.Consent;
import vn.trucban.notifier.subscriber.InMemoryLinkCodes;
import vn.trucban.notifier.subscriber.InMemoryPersons;
import vn.trucban.notifier.subscriber.InMemorySubscribers;
import vn.trucban.notifier.subscriber.LinkDesk;
import vn.trucban.notifier.subscriber.SubscriberDesk;

/** A resident with a Telegram and a Zalo account: tied by a code, told on one, stopped on one or on both. */
class LinkTalkTest {
    private static final Address TELEGRAM = new Address(ChannelKind.TELEGRAM, "42");
    private static final Address ZALO = new Address(ChannelKind.ZALO, "777");
    private static final Pattern CODE = Pattern.compile("LK-\\d{4}-\\d{4}");
    private static final ContentLibrary CONTENT = ContentLibrary.builtIn();

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T01:05:00Z"));
    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final ManualThreads threads = new ManualThreads(clock);
    private final InMemorySubscribers store = new InMemorySubscribers();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final AtomicInteger numbers = new AtomicInteger();
    private final SubscriberDesk subscribers =
            new SubscriberDesk(store, persons, () -> CONTENT.current().commune(), clock);
    private final LinkDesk links =
            new LinkDesk(store, persons, new InMemoryLinkCodes(), numbers::incrementAndGet, clock);
    private final ChatDesk chats = chats(clock);
    private int events;

    private ChatDesk chats(Clock time) {
        StaffDesk staff = new StaffDesk(new InMemoryStaffStore(), new SecureRandom(), time);
        Books books = new OpenBooks(LinkTalkTest::noIncidents, LinkTalkTest::noNotices, () -> subscribers);
        Situations situations =
                new Situations(staff::staff, CONTENT::current, books, time, () -> new IncidentId("none"));
        ChatDesk desk = new ChatDesk(
                new InMemoryChatStore(),
                situations,
                (message, lane) -> deliver(message),
                new Parts(new Channels(List.of()), CONTENT.current()::messages),
                threads,
                time);
        desk.carryOutWith(new EffectRunner(
                null,
                staff,
                subscribers,
                new LinkEffects(links, subscribers, desk::post),
                null,
                new StaffNews(desk, situations),
                new PageLinks(person -> "CODE", "http://localhost")));
        return desk;
    }

    private static IncidentDesk noIncidents() {
        throw new AssertionError("no incidents here");
    }

    private static BroadcastDesk noNotices() {
        throw new AssertionError("no notices here");
    }

    private SendOutcome deliver(OutgoingMessage message) {
        sent.add(message);
        return new SendOutcome.Sent("m" + sent.size());
    }

    private void subscribed(Address... addresses) {
        for (Address address : addresses) {
            subscribers.subscribe(
                    address,
                    Optional.empty(),
                    Set.of("power"),
                    new Consent("2026-01", clock.instant(), address.channel().id(), "resident"));
        }
    }

    private OutgoingMessage does(Address address, Inbound.Event event) {
        chats.accept(new Inbound("e" + ++events, address, clock.instant(), Optional.empty(), event));
        threads.runDue();
        return last(address);
    }

    private OutgoingMessage writes(Address address, String text) {
        return does(address, new Inbound.Event.Text(text));
    }

    private OutgoingMessage presses(Address address, String label) {
        String payload = last(address).buttons().stream()
                .filter(button -> button.label().equals(label))
                .map(button -> ((Button.Press) button).payload())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no button " + label + " under: " + last(address).text()));
        return does(address, new Inbound.Event.Press(payload, Optional.empty()));
    }

    private OutgoingMessage last(Address address) {
        return sent.stream()
                .filter(message -> message.to().equals(address))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String codeShownOn(Address address) {
        writes(address, "nối kênh");
        String text = presses(address, "Nối thêm kênh").text();
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    private void tied() {
        subscribed(TELEGRAM, ZALO);
        writes(ZALO, codeShownOn(TELEGRAM));
    }

    @Test
    void a_code_from_one_chat_typed_in_the_other_ties_them_and_asks_which_comes_first() {
        subscribed(TELEGRAM, ZALO);
        OutgoingMessage answer = writes(ZALO, codeShownOn(TELEGRAM).toLowerCase(java.util.Locale.ROOT));
        assertThat(answer.text()).contains("Đã nối hai kênh");
        assertThat(answer.buttons()).extracting(Button::label).startsWith("Nhận ở Telegram trước", "Nhận ở Zalo trước");
        assertThat(last(TELEGRAM).text()).contains("Kênh Zalo vừa được nối");
        assertThat(presses(ZALO, "Nhận ở Zalo trước").text()).contains("Zalo → Telegram");
        assertThat(links.addresses(TELEGRAM)).containsExactly(ZALO, TELEGRAM);
    }

    @Test
    void who_did_not_tie_it_unties_it_with_one_tap_on_the_message_that_told_them() {
        tied();
        assertThat(presses(TELEGRAM, "Bỏ nối kênh này").text()).contains("Đã bỏ nối");
        assertThat(links.addresses(ZALO)).isEmpty();
        assertThat(subscribers.find(TELEGRAM)).isPresent();
    }

    @Test
    void withdrawing_on_one_channel_stops_that_one_says_so_and_offers_to_stop_everywhere() {
        tied();
        OutgoingMessage answer = writes(ZALO, "HUỶ");
        assertThat(answer.text()).contains("Đã thôi gửi tin ở kênh này").contains("vẫn nhận ở: Telegram");
        assertThat(subscribers.find(ZALO)).isEmpty();
        assertThat(subscribers.find(TELEGRAM)).isPresent();
        assertThat(presses(ZALO, "Dừng mọi kênh").text()).contains("mọi kênh");
        assertThat(subscribers.find(TELEGRAM)).isEmpty();
    }

    @Test
    void whoever_has_one_channel_only_withdraws_as_before() {
        subscribed(TELEGRAM);
        assertThat(writes(TELEGRAM, "huỷ").text()).contains("Đã thôi gửi tin cho anh/chị");
    }

    @Test
    void somebody_who_is_not_subscribed_is_asked_to_subscribe_first() {
        subscribed(TELEGRAM);
        OutgoingMessage answer = writes(ZALO, codeShownOn(TELEGRAM));
        assertThat(answer.text()).contains("chưa đăng ký");
        assertThat(answer.buttons()).extracting(Button::label).startsWith("Đăng ký nhận tin");
    }

    @Test
    void a_code_too_old_or_never_given_out_is_refused_with_what_to_do() {
        subscribed(TELEGRAM, ZALO);
        String code = codeShownOn(TELEGRAM);
        clock.move(Duration.ofMinutes(15));
        assertThat(writes(ZALO, code).text()).contains("lấy mã mới");
        assertThat(writes(ZALO, "LK 9999 0000").text()).contains("lấy mã mới");
        assertThat(writes(TELEGRAM, codeShownOn(TELEGRAM)).text()).contains("chính kênh này");
    }

    @Test
    void a_code_comes_in_by_a_deep_link_too() {
        subscribed(TELEGRAM, ZALO);
        String code = codeShownOn(ZALO).replace("-", "");
        does(TELEGRAM, new Inbound.Event.Joined(Optional.of(code)));
        assertThat(links.addresses(TELEGRAM)).containsExactly(ZALO, TELEGRAM);
    }

    @Test
    void the_subscription_shows_the_way_to_the_channels() {
        tied();
        OutgoingMessage shown = writes(TELEGRAM, "đăng ký");
        assertThat(shown.buttons()).extracting(Button::label).contains("Kênh nhận tin");
        assertThat(presses(TELEGRAM, "Kênh nhận tin").text()).contains("Telegram → Zalo");
    }
}
