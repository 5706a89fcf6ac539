package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;
import vn.trucban.notifier.subscriber.Consent;

/** Drills: another colour, staff who opted in, and never anything real. */
class DrillTalksTest {
    private static final Audience DRILLS = new Audience(Set.of(), Set.of("drill"));

    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
    private final NoticeOffice.Phone binh = office.person("binh", "Ông Bình", Role.LEADER);
    private final NoticeOffice.Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final NoticeOffice.Phone resident = office.stranger("dan");

    private Broadcast rehearsed() {
        an.writes("/thongbao")
                .presses("DIỄN TẬP")
                .sees("🟦 DIỄN TẬP")
                .presses("🟦 Cảnh báo thiên tai, cháy, dịch")
                .presses("🟦 Bão, áp thấp nhiệt đới");
        office.fill(an);
        return office.newest();
    }

    @Test
    void any_template_is_rehearsed_in_drill_mode_and_every_screen_says_so() {
        Broadcast drill = rehearsed();
        assertThat(drill.drill()).isTrue();
        an.sees("🟦 DIỄN TẬP").hasSeen("🟦 BẢN TIN DIỄN TẬP").isNotOffered("Phát ngay một mình (mã phát khẩn)");
        an.presses("Trình duyệt");
        binh.hasSeen("🟦 DIỄN TẬP").presses("Duyệt và phát");
        assertThat(office.orders().get(0).carriedAsDrill()).isTrue();
        assertThat(office.orders().get(0).audience().topics()).containsExactly("drill");
        assertThat(office.orders().get(0).texts().values()).allSatisfy(text -> {
            assertThat(text).startsWith("DIỄN TẬP");
            assertThat(text.replaceAll("\\.$", "")).endsWith("DIỄN TẬP");
        });
    }

    @Test
    void whatever_is_said_of_it_from_the_preview_to_the_last_figure_says_so_first_and_last() {
        Broadcast drill = rehearsed();
        an.presses("Trình duyệt");
        binh.presses("Duyệt và phát");
        List<String> said = Stream.of(an, binh)
                .flatMap(one -> one.received().stream())
                .map(OutgoingMessage::text)
                .toList();
        assertThat(said)
                .anyMatch(text -> text.contains("Đã trình " + drill.serial().value()))
                .anyMatch(text -> text.contains("Đã duyệt " + drill.serial().value()))
                .anyMatch(text -> text.contains("đã duyệt " + drill.serial().value()));
        int drafted = IntStream.range(0, said.size())
                .filter(i -> said.get(i).contains(drill.serial().value()))
                .findFirst()
                .orElseThrow();
        assertThat(said.subList(drafted, said.size()))
                .filteredOn(text -> text.contains(drill.serial().value()) || text.contains("Dự kiến ở Zalo"))
                .allSatisfy(text -> assertThat(text).startsWith("🟦 DIỄN TẬP").endsWith("ĐÂY LÀ DIỄN TẬP"));
    }

    @Test
    void a_serial_that_was_never_issued_is_no_drill() {
        an.writes("DT-2026-9999-1");
        assertThat(an.last()).doesNotStartWith("🟦");
    }

    @Test
    void it_is_for_everybody_only_when_declared_and_approved_by_another() {
        Broadcast drill = rehearsed();
        an.presses("Diễn tập công khai cho bà con").isOffered("Chỉ diễn tập nội bộ");
        assertThat(office.newest().declaredPublic()).isTrue();
        an.presses("Trình duyệt").types("#ap." + drill.id() + ".1").sees("phải có hai lãnh đạo");
        binh.hasSeen("Diễn tập CÔNG KHAI").presses("Duyệt và phát");
        assertThat(office.orders().get(0).carriedAsDrill()).isFalse();
    }

    @Test
    void what_follows_a_public_drill_stays_for_everybody() {
        Broadcast drill = rehearsed();
        an.presses("Diễn tập công khai cho bà con").presses("Trình duyệt");
        binh.presses("Duyệt và phát");
        office.clock.move(Duration.ofMinutes(1));
        an.does(new Inbound.Event.Press("#up." + drill.id() + ".", Optional.empty()))
                .isOffered("Trình duyệt")
                .isNotOffered("Chỉ diễn tập nội bộ", "Diễn tập công khai cho bà con");
        an.types("#od." + office.newest().id() + ".false").sees("ai đã nhận bản trước thì nhận bản này");
        assertThat(office.newest().declaredPublic()).isTrue();
    }

    @Test
    void staff_opt_in_and_out_by_a_button_and_nobody_else_can() {
        hoa.writes("menu")
                .presses("Công việc khác")
                .presses("Nhận tin diễn tập")
                .sees("chưa nhận tin diễn tập")
                .presses("🟦 Nhận tin diễn tập");
        hoa.sees("đang nhận tin DIỄN TẬP");
        assertThat(office.subscribers.count(DRILLS, ChannelKind.SIMULATOR, java.util.Set.of(ChannelKind.SIMULATOR)))
                .isEqualTo(1);
        resident.writes("/dientap").hasNotSeen("diễn tập").types("#dr..in");
        assertThat(office.subscribers.count(DRILLS, ChannelKind.SIMULATOR, java.util.Set.of(ChannelKind.SIMULATOR)))
                .isEqualTo(1);
        hoa.writes("/dientap").presses("Thôi nhận tin diễn tập").sees("chưa nhận tin diễn tập");
        assertThat(office.subscribers.count(DRILLS, ChannelKind.SIMULATOR, java.util.Set.of(ChannelKind.SIMULATOR)))
                .isZero();
    }

    @Test
    void opting_in_touches_no_other_subscription_and_the_other_way_round() {
        hoa.writes("/dangky").presses("Đồng ý nhận tin cả xã");
        hoa.writes("/dientap").presses("🟦 Nhận tin diễn tập");
        hoa.writes("/dangky").presses("Chọn thôn, loại tin").presses("Cả xã").presses("Đồng ý, đăng ký");
        assertThat(office.subscribers.count(DRILLS, ChannelKind.SIMULATOR, java.util.Set.of(ChannelKind.SIMULATOR)))
                .isEqualTo(1);
        hoa.writes("/dientap").presses("Thôi nhận tin diễn tập");
        assertThat(office.subscribers.find(hoa.address())).isPresent();
        hoa.writes("/huy");
        assertThat(office.subscribers.find(hoa.address())).isEmpty();
    }

    @Test
    void whoever_is_no_staff_is_reached_by_no_drill_whatever_is_written_down() {
        office.subscribers.subscribe(
                resident.address(),
                Optional.empty(),
                Set.of("drill"),
                new Consent("1", office.clock.instant(), "import", "?"));
        assertThat(office.subscribers.count(DRILLS, ChannelKind.SIMULATOR, java.util.Set.of(ChannelKind.SIMULATOR)))
                .isZero();
    }
}
