package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.command.Actor;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.conversation.Chat;
import vn.trucban.bot.conversation.ChatState;
import vn.trucban.bot.conversation.ChatStore;
import vn.trucban.bot.conversation.Post;
import vn.trucban.bot.conversation.mongo.MongoChatStore;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Alarms;
import vn.trucban.notifier.watch.Trouble;
import vn.trucban.notifier.watch.Trouble.Kind;
import vn.trucban.notifier.watch.Watchdog;

/** A flood with its board, somebody on a roof, and Telegram away since a moment: the home of staff names what happens and whom to ring up. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OutagePageTest {
    private static final Person NHUAN = person("out-nhuan", "Tô Phong Nhuận", Role.LEADER, "0912 000 021");
    private static final Person HUNG = person("out-hung", "Triệu Văn Hùng", Role.TECHNICIAN, "0912 000 022");
    private static final Person CONG = person("out-cong", "Hà Văn Công", Role.OFFICER, "0912 000 023");
    private static final Person LAN = person("out-lan", "Hoàng Thị Lan", Role.OFFICER, "0912 000 024");
    private static final Party NAM =
            new Party(new PersonId("out-nam"), "Lý Văn Nam", new Address(ChannelKind.SIMULATOR, "out-nam"));

    private static final List<String> DANGER = List.of("Lũ, nước ngập", "“2 người nữa bị kẹt trên mái nhà văn hóa”");

    private final int port;
    private final Visits visits;
    private final StaffDesk staff;
    private final IncidentDesk incidents;
    private final CommandDesk commands;
    private final ChatStore chats;
    private final Alarms alarms;
    private final Watchdog watchdog;
    private final Clock clock;
    private final IncidentId id =
            new IncidentId("out" + UUID.randomUUID().toString().substring(0, 6));

    OutagePageTest(
            @LocalServerPort int port,
            Visits visits,
            StaffDesk staff,
            IncidentDesk incidents,
            CommandDesk commands,
            MongoTemplate mongo,
            Alarms alarms,
            Watchdog watchdog,
            Clock clock) {
        this.port = port;
        this.visits = visits;
        this.staff = staff;
        this.incidents = incidents;
        this.commands = commands;
        this.chats = new MongoChatStore(mongo);
        this.alarms = alarms;
        this.watchdog = watchdog;
        this.clock = clock;
    }

    private static Person person(String id, String name, Role role, String phone) {
        return new Person(
                new PersonId(id), name, "", Set.of(role), Optional.of(phone), Map.of(ChannelKind.TELEGRAM, id), true);
    }

    private static Stream<Address> everybody() {
        return Stream.of(NHUAN, HUNG, CONG, LAN).flatMap(person -> person.addresses().stream());
    }

    @BeforeEach
    void nobodyOnTheRoofIsHeard() {
        staff.importPeople(List.of(NHUAN, HUNG, CONG, LAN));
        incidents.report(id, "r", new IncidentCommand.Report(NAM, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở"));
        commands.raise(id, "raise", "flood", Actor.of(NHUAN));
        // why: who else is in the office of all these tests would have the posts
        int seats = commands.find(id).orElseThrow().seats().size();
        assertThat(commands.assign(id, "cong", seats - 1, CONG.id(), Actor.of(NHUAN))
                        .refusal())
                .isEmpty();
        assertThat(commands.assign(id, "lan", seats - 2, LAN.id(), Actor.of(NHUAN))
                        .refusal())
                .isEmpty();
        incidents.carryOut(id, "cry", new IncidentCommand.Note(NAM, "2 người nữa bị kẹt trên mái nhà văn hóa"));
        everybody()
                .forEach(address -> outbox(address, posts -> {
                    posts.add(failing(address));
                    return posts;
                }));
        watchdog.round();
    }

    /** Tried once without an answer, and not due for the length of this test. */
    private Post failing(Address address) {
        Instant now = clock.instant();
        return new Post(
                id + "/outage-" + address.value() + "/0",
                "🆘",
                List.of(),
                Optional.empty(),
                false,
                true,
                1,
                Optional.of(now.plus(Duration.ofHours(1))),
                Optional.empty(),
                false,
                Optional.of(now),
                Optional.empty(),
                0,
                Optional.of(Failure.NO_ANSWER));
    }

    private void outbox(Address address, UnaryOperator<List<Post>> change) {
        while (true) {
            Chat chat = chats.find(address)
                    .orElseGet(() -> new Chat(
                            address,
                            0,
                            new ChatState.Idle(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            clock.instant(),
                            Optional.empty(),
                            clock.instant(),
                            null));
            Chat changed = new Chat(
                    address,
                    chat.version() + 1,
                    chat.state(),
                    chat.seen(),
                    chat.posted(),
                    chat.effects(),
                    change.apply(new ArrayList<>(chat.outbox())),
                    chat.offered(),
                    chat.tags(),
                    chat.lastAt(),
                    chat.place(),
                    chat.toldAt(),
                    chat.cards());
            if (chats.save(changed)) {
                return;
            }
        }
    }

    @AfterEach
    void over() {
        everybody()
                .forEach(address -> outbox(address, posts -> {
                    posts.removeIf(post -> post.id().contains("/outage-"));
                    return posts;
                }));
        watchdog.round();
        assertThat(alarms.open()).as("in the same round").noneMatch(this::isOurs);
        commands.end(id, "over", Actor.of(NHUAN), Integer.MAX_VALUE);
    }

    private boolean isOurs(Alarm alarm) {
        Trouble trouble = alarm.trouble();
        return trouble.kind() == Kind.DANGER_UNSENT
                && trouble.about()
                        .equals("SC-" + incidents.find(id).orElseThrow().number());
    }

    @ParameterizedTest
    @CsvSource({"390, 844, phone", "1280, 900, desk"})
    void theFirstFailedCallIsRedWithTheWordsOfDangerAndTheNumbersOfLadderAndBoard(int width, int height, String what)
            throws IOException {
        assertThat(alarms.open()).anyMatch(this::isOurs);
        try (Browser browser = Browser.open(port, width, height)) {
            visits.signIn(browser, Visits.person("alarm-admin", "Quản trị thử", Role.ADMIN), "/admin");
            WebElement block = browser.shows(presenceOfElementLocated(By.cssSelector("main > section:first-child")));
            assertThat(block.getAttribute("id")).isEqualTo("alarms");
            isNamedWithEverybody(block.findElement(By.cssSelector(".row:nth-of-type(1)")));
            WebElement row = browser.shows(presenceOfElementLocated(
                    By.xpath("//section[not(@id)]//div[contains(@class,'emergency')][.//a[@href='#alarms']]")));
            assertThat(row.getText())
                    .contains("Tin gọi chưa gửi đi được – gọi điện ngay", "☎ Số cần gọi ở khung đỏ phía trên")
                    .contains(DANGER.toArray(String[]::new));
            assertThat(browser.shows(presenceOfElementLocated(By.tagName("main")))
                            .findElements(By.xpath(".//a[@href='tel:0912000023']")))
                    .as("each number once")
                    .hasSize(1);
            assertThat(browser.overflows()).isFalse();
            browser.wholePage("outage-" + what);
        }
    }

    private static void isNamedWithEverybody(WebElement row) {
        assertThat(row.getText()).contains(DANGER.toArray(String[]::new));
        assertThat(row.findElements(By.tagName("a")))
                .extracting(link -> link.getAttribute("href"))
                .contains("tel:0912000021", "tel:0912000022", "tel:0912000023", "tel:0912000024");
    }
}
