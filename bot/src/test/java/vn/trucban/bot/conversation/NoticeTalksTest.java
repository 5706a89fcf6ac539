package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryList.Delivery;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Skip;

/** A leader's notice from the first tap to the last correction, as the phones show it. */
class NoticeTalksTest {
    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
    private final NoticeOffice.Phone binh = office.person("binh", "Ông Bình", Role.LEADER);
    private final NoticeOffice.Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final NoticeOffice.Phone admin = office.person("quan", "Anh Quản", Role.ADMIN);
    private final NoticeOffice.Phone resident = office.stranger("dan");

    @Test
    void a_disaster_level_is_asked_for_its_bulletin_until_it_is_proven() {
        an.writes("/thongbao")
                .presses("Cảnh báo thiên tai, cháy, dịch")
                .presses("Bão, áp thấp nhiệt đới")
                .writes("bão số 3")
                .sees("Theo bản tin nào")
                .writes("theo đài báo");
        an.hasSeen("Bản tin nguồn chưa có số").sees("Theo bản tin nào");
        an.writes("bản tin số 12 lúc 14 giờ ngày 20/11 của Đài Khí tượng thủy văn");
        an.sees("cấp mấy").presses("Cấp 3");
        an.sees("Mời gửi ảnh chụp bản tin").writes("ảnh ở nhà").sees("Tôi cần ảnh chụp hoặc đường dẫn");
        assertThat(office.newest().source().orElseThrow().proven()).isFalse();
        an.photographs("AgACAg-photo").sees("Nguy hiểm từ khi nào");
        office.fill(an);
        an.sees("Xem kỹ rồi bấm Trình duyệt").isOffered("Trình duyệt");
        assertThat(office.newest().source().orElseThrow().proof()).contains("photo:simulator:AgACAg-photo");
        an.presses("Trình duyệt").sees("Đã trình");
        binh.hasSeen("người soạn đã gửi ảnh chụp")
                .hasSeen("Ảnh bản tin gốc kèm thông báo")
                .isOffered("Duyệt và phát");
        assertThat(office.everything())
                .filteredOn(message -> message.to().equals(binh.address()))
                .extracting(OutgoingMessage::photo)
                .contains(Optional.of("AgACAg-photo"));
    }

    @Test
    void the_bulletin_question_takes_a_link_and_asks_for_the_rest() {
        an.writes("/thongbao")
                .presses("Cảnh báo thiên tai, cháy, dịch")
                .presses("Bão, áp thấp nhiệt đới")
                .writes("bão số 3")
                .writes("https://kttv.example.vn/12")
                .sees("Theo bản tin nào");
        office.fill(an);
        an.sees("Xem kỹ rồi bấm Trình duyệt");
    }

    @Test
    void whoever_approves_sees_what_one_tap_sends_later() {
        office.submitted(an);
        binh.hasSeen("Bà An trình duyệt")
                .hasSeen("ĐÍNH CHÍNH soạn sẵn")
                .hasSeen("Xin đính chính: cảnh báo về bão số 3")
                .hasSeen("BÁO HẾT soạn sẵn")
                .hasSeen("bão số 3 không còn nguy hiểm")
                .hasSeen("Bản tin nguồn: https://kttv.example.vn/ban-tin/12")
                .isOffered("Duyệt và phát", "Trả lại", "Từ chối");
        assertThat(office.everything()).extracting(OutgoingMessage::text).noneMatch(text -> text.contains("{"));
        binh.writes("/duyet")
                .isOffered("Duyệt và phát")
                .presses("Duyệt và phát")
                .sees("Đã duyệt");
        assertThat(office.orders()).hasSize(1);
    }

    @Test
    void one_tap_and_one_confirmation_send_the_correction_and_the_others_hear_of_it() {
        Broadcast storm = office.submitted(an);
        binh.presses("Duyệt và phát");
        an.writes("/thongbao").presses("Thông báo đã phát").sees("mới nhất trước");
        an.presses("hôm nay lúc 8h05 · Cảnh báo khẩn: bão số 3".equals(an.last()) ? "" : label(an));
        an.isOffered("Đính chính", "Báo hết", "Cập nhật", "Thu hồi")
                .presses("Đính chính")
                .sees("(5 người)", "Xin đính chính: cảnh báo về bão số 3", "0209 312 3456");
        assertThat(office.orders()).hasSize(1);
        an.presses("Đúng, phát ngay").hasSeen("Đã phát đính chính");
        assertThat(office.orders()).hasSize(2);
        assertThat(office.orders().get(1).toEarlierRecipients()).isTrue();
        binh.hasSeen("Bà An đã phát");
        an.presses("Đúng, phát ngay");
        assertThat(office.orders()).hasSize(2);
        an.writes("/daphat").does(new Inbound.Event.Press("#pg." + storm.id() + ".", Optional.empty()));
        an.sees("Đã có đính chính").isNotOffered("Đính chính", "Báo hết", "Thu hồi");
    }

    private static String label(NoticeOffice.Phone phone) {
        return phone.received()
                .get(phone.received().size() - 1)
                .buttons()
                .get(0)
                .label();
    }

    @Test
    void an_issued_notice_is_taken_back_with_a_reason_that_stays_inside() {
        Broadcast storm = office.submitted(an);
        binh.presses("Duyệt và phát");
        binh.does(new Inbound.Event.Press("#pg." + storm.id() + ".", Optional.empty()))
                .presses("Thu hồi")
                .sees("Vì sao thu hồi")
                .writes("Nhầm xã bên cạnh")
                .sees("phát tin thu hồi");
        Broadcast stopped = office.notices.find(storm.id()).orElseThrow();
        assertThat(stopped.stage()).isEqualTo(Stage.CANCELLED);
        assertThat(stopped.successor().orElseThrow().kind()).isEqualTo(FollowUp.CANCEL);
        an.hasSeen("Ông Bình đã thu hồi").hasSeen("Nhầm xã bên cạnh");
        assertThat(office.orders().get(1).texts().values())
                .allSatisfy(text -> assertThat(text).contains("thu hồi").doesNotContain("Nhầm xã"));
    }

    @Test
    void an_update_is_a_draft_that_another_leader_approves() {
        Broadcast storm = office.submitted(an);
        binh.presses("Duyệt và phát");
        an.does(new Inbound.Event.Press("#up." + storm.id() + ".", Optional.empty()))
                .sees("Xem kỹ rồi bấm Trình duyệt");
        an.presses("Trình duyệt");
        binh.hasSeen("Cập nhật: Cảnh báo khẩn: bão số 3").presses("Duyệt và phát");
        assertThat(office.orders().get(1).predecessor()).contains(storm.id().value());
        assertThat(office.orders().get(1).toEarlierRecipients()).isFalse();
    }

    @Test
    void payloads_typed_by_hand_give_nobody_a_right() {
        Broadcast storm = office.submitted(an);
        String approve = "#ap." + storm.id() + "." + storm.round();
        hoa.types(approve).sees("dành cho lãnh đạo");
        admin.types(approve).sees("dành cho lãnh đạo");
        resident.types(approve).sees("kênh báo tin");
        an.types(approve).sees("cần một lãnh đạo khác duyệt");
        binh.types("#ap." + storm.id() + ".0").sees("đã được sửa hoặc trình lại");
        binh.types("#ap." + storm.id() + ".99").sees("đã được sửa hoặc trình lại");
        binh.types("#cf." + storm.id() + ".APPROVE").hasNotSeen("Đã duyệt");
        binh.types("#cf." + storm.id() + ".SEND_CORRECTION").sees("chưa được phát");
        binh.types("#cf." + storm.id() + ".BREAK_GLASS").types("#cf." + storm.id() + ".nonsense");
        for (String verb :
                List.of("bk", "rj", "co", "ac", "re", "mi", "up", "tb", "rr", "rw", "bg", "pg", "is", "pn")) {
            hoa.types("#" + verb + "." + storm.id() + ".").sees("dành cho lãnh đạo");
            resident.types("#" + verb + "." + storm.id() + ".").sees("kênh báo tin");
        }
        assertThat(office.notices.find(storm.id())).contains(storm);
        assertThat(office.orders()).isEmpty();
    }

    @Test
    void what_was_returned_and_submitted_again_is_not_approved_by_the_old_button() {
        Broadcast storm = office.submitted(an);
        String old = binh.payload("Duyệt và phát");
        binh.presses("Trả lại").writes("Ghi rõ thôn");
        an.sees("trả lại", "Ghi rõ thôn");
        an.isOffered("Sửa nội dung", "Trình duyệt", "Bỏ cả thông báo")
                .presses("Sửa nội dung")
                .presses("Bão nào?")
                .writes("bão số 4");
        an.sees("Xem kỹ rồi bấm Trình duyệt").presses("Trình duyệt");
        assertThat(office.notices.find(storm.id()).orElseThrow().wording().title())
                .contains("bão số 4");
        binh.does(new Inbound.Event.Press(old, Optional.empty())).sees("đã được sửa hoặc trình lại");
        assertThat(office.orders()).isEmpty();
        binh.presses("Duyệt và phát");
        assertThat(office.orders()).hasSize(1);
    }

    @Test
    void of_two_approvers_the_second_hears_who_was_first_and_a_double_tap_is_one() {
        NoticeOffice.Phone dung = office.person("dung", "Anh Dũng", Role.LEADER);
        office.submitted(an);
        an.presses("Trình duyệt").sees("Đã trình");
        binh.presses("Duyệt và phát").presses("Duyệt và phát").sees("Đã duyệt");
        dung.presses("Duyệt và phát").sees("đã được duyệt (Ông Bình");
        assertThat(office.orders()).hasSize(1);
    }

    @Test
    void nothing_is_approved_after_its_end() {
        office.submitted(an);
        Broadcast submitted = office.newest();
        office.notices.sendBack(
                submitted.id(),
                NoticeEffects.actor(person("binh"), vn.trucban.notifier.broadcast.Actor.Via.CHAT),
                "vì");
        Broadcast draft = office.notices.find(submitted.id()).orElseThrow();
        office.notices.revise(
                draft.id(),
                draft.request()
                        .edit()
                        .until(office.clock.instant().plus(Duration.ofHours(1)))
                        .done(),
                NoticeEffects.actor(person("an"), vn.trucban.notifier.broadcast.Actor.Via.CHAT));
        an.does(new Inbound.Event.Press("#su." + draft.id() + ".", Optional.empty()));
        office.clock.move(Duration.ofHours(1));
        binh.presses("Duyệt và phát").sees("nay đã quá hạn");
        assertThat(office.orders()).isEmpty();
    }

    private static vn.trucban.bot.staff.Person person(String id) {
        return new vn.trucban.bot.staff.Person(
                new vn.trucban.bot.staff.PersonId(id),
                id,
                "",
                java.util.Set.of(Role.LEADER),
                Optional.empty(),
                java.util.Map.of(),
                true);
    }

    @Test
    void who_did_not_get_it_is_listed_with_reasons_and_masked() {
        Broadcast storm = office.submitted(an);
        binh.presses("Duyệt và phát");
        office.delivery.misses(IntStream.range(0, 40)
                .mapToObj(i -> delivery("84912345" + (100 + i), Failure.BLOCKED_BY_RECIPIENT))
                .toList());
        office.delivery.misses(List.of(new Delivery(
                "simulator:hoa",
                hoa.address(),
                DeliveryState.SKIPPED,
                Optional.empty(),
                Optional.of(Skip.WITHDRAWN),
                0,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
        an.does(new Inbound.Event.Press("#pg." + storm.id() + ".", Optional.empty()))
                .isOffered("Ai chưa nhận?", "Gửi lại người chưa nhận")
                .presses("Ai chưa nhận?")
                .sees("Chưa nhận TB-", "…100", "không gửi được")
                .isOffered("Xem tiếp", "Gửi lại người chưa nhận");
        assertThat(an.last()).doesNotContain("84912345");
        assertThat(an.last().lines().count()).isEqualTo(16);
        an.presses("Xem tiếp").sees("…115").presses("Xem tiếp").sees("…130").presses("Xem tiếp");
        an.sees("…139", "Chị Hoa: không gửi – đã thôi nhận tin").isNotOffered("Xem tiếp");
        an.presses("Gửi lại người chưa nhận");
        assertThat(office.delivery.resent()).containsExactly(storm.id().value());
        an.types("#mi." + storm.id() + ".../../x").sees("…100");
        hoa.types("#mi." + storm.id() + ".").hasNotSeen("…100");
    }

    private static Delivery delivery(String number, Failure failure) {
        Address address = new Address(ChannelKind.TELEGRAM, number);
        return new Delivery(
                address.key(),
                address,
                DeliveryState.FAILED,
                Optional.of(new Reason(failure, "403")),
                Optional.empty(),
                1,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
