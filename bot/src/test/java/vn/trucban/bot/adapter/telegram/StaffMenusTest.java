package vn.trucban.bot.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.telegram.FakeTelegram;
import vn.trucban.notifier.channel.telegram.FakeTelegram.Reply;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.telegram.TelegramApi;

/** Staff see the commands of their duty, and nobody else does. */
class StaffMenusTest {
    private static final Messages MESSAGES = MessagesFile.builtIn("system");
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    private final AtomicReference<Staff> staff = new AtomicReference<>(new Staff(List.of()));
    private final FakeTelegram telegram = FakeTelegram.start(Clock.fixed(MORNING, ZoneOffset.UTC));
    private final TelegramApi api = api();
    private final StaffMenus menus =
            new StaffMenus(api, staff::get, () -> MESSAGES, Clock.fixed(MORNING, ZoneOffset.UTC));

    private TelegramApi api() {
        Secret token = new Secret(PlantedSecrets.TELEGRAM_TOKEN);
        return new TelegramApi(telegram.settings(token), token);
    }

    @AfterEach
    void close() {
        assertThat(telegram.violations()).isEmpty();
        api.close();
        telegram.close();
    }

    private static Person person(String id, Role role, String chat, boolean active) {
        return new Person(
                new PersonId(id),
                "Hoa",
                "",
                Set.of(role),
                Optional.empty(),
                Map.of(ChannelKind.TELEGRAM, chat),
                active);
    }

    private void onDuty(Person... people) {
        staff.set(new Staff(List.of(people)));
        menus.refresh();
    }

    private List<String> menu(int call) {
        var parameters = telegram.calls("setMyCommands").get(call).parameters();
        assertThat(parameters.path("scope").path("type").asString()).isEqualTo("chat");
        return parameters.path("commands").findValuesAsString("command");
    }

    @Test
    void an_officer_is_offered_reports_first_and_no_notices_and_a_leader_both() {
        onDuty(person("hoa", Role.OFFICER, "11", true));
        assertThat(menu(0)).startsWith("baocao", "suco", "giay").doesNotContain("thongbao", "duyet");
        onDuty(person("hoa", Role.OFFICER, "11", true), person("long", Role.LEADER, "12", true));
        assertThat(menu(1)).startsWith("baocao", "suco", "giay", "thongbao", "duyet");
        assertThat(telegram.calls("setMyCommands")).hasSize(2);
    }

    @Test
    void whoever_leaves_or_moves_sees_the_residents_menu_again() {
        onDuty(person("hoa", Role.OFFICER, "11", true));
        onDuty(person("hoa", Role.OFFICER, "12", true));
        onDuty(person("hoa", Role.OFFICER, "12", false));
        assertThat(telegram.calls("deleteMyCommands"))
                .extracting(
                        call -> call.parameters().path("scope").path("chat_id").asString())
                .containsExactly("11", "12");
    }

    @Test
    void a_chat_that_telegram_does_not_know_yet_is_left_for_later_and_stops_nobody_else() {
        telegram.answer("setMyCommands", Reply.refusal(400, "Bad Request: chat not found"));
        MovedClock clock = new MovedClock(MORNING.toString());
        StaffMenus patient = new StaffMenus(api, staff::get, () -> MESSAGES, clock);
        staff.set(new Staff(List.of(person("hoa", Role.OFFICER, "11", true), person("lan", Role.OFFICER, "12", true))));
        patient.refresh();
        patient.refresh();
        assertThat(telegram.calls("setMyCommands")).hasSize(2);
        clock.move(Duration.ofMinutes(11));
        patient.refresh();
        assertThat(telegram.calls("setMyCommands")).hasSize(3);
        patient.close();
    }

    @Test
    void a_platform_that_is_away_is_asked_again_at_the_next_round() {
        telegram.goDown();
        onDuty(person("hoa", Role.OFFICER, "11", true), person("lan", Role.OFFICER, "12", true));
        telegram.comeBack();
        menus.refresh();
        assertThat(telegram.calls("setMyCommands")).hasSizeGreaterThanOrEqualTo(2);
    }
}
