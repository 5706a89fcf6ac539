package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.staff.SomePeople.withoutChat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Departure;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.ChannelKind;

/** Nobody makes a second leader of themselves unseen: who decides about notices from now on, the others hear at once. */
class NewLeadersTest {
    private final Office office = new Office();
    private final Phone an = office.person(ChannelKind.TELEGRAM, "an", "Bà An", Role.LEADER);
    private final Phone binh = office.person("binh", "Ông Bình", Role.LEADER);
    private final Phone admin = office.person("quan", "Anh Quản", Role.ADMIN, Role.OFFICER);
    private final Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);

    private int heardBefore;

    @BeforeEach
    void everybodyListens() {
        office.watchesLeaders();
        office.settle();
        heardBefore = an.received();
    }

    private int an() {
        return an.received() - heardBefore;
    }

    private static Person newcomer(Role role) {
        return withoutChat("moi", "Anh Mới", role);
    }

    @Test
    void everyLeaderAndAdministratorHearsOfANewLeader() {
        office.staff().importPeople(List.of(newcomer(Role.LEADER)));
        office.settle();

        for (Phone phone : List.of(an, binh, admin)) {
            phone.hasSeen("Anh Mới vừa được thêm vào danh sách lãnh đạo");
        }
        hoa.hasNotSeen("Anh Mới");
        office.staff().importPeople(List.of(newcomer(Role.LEADER)));
        office.settle();
        assertThat(an()).isEqualTo(1);
    }

    @Test
    void whoeverIsInvitedAsALeaderOnAnotherChannelIsSeenByAllAndByThatLeader() {
        Phone thief = office.stranger("ke-gia");
        thief.joins(office.staff().invite(new PersonId("an")));

        for (Phone phone : List.of(an, binh, admin)) {
            phone.hasSeen("Lãnh đạo Bà An vừa có thêm một cuộc trò chuyện trên Điện thoại thử");
        }
        thief.hasNotSeen("vừa có thêm");
        assertThat(hoa.received()).isZero();
    }

    @Test
    void aLeaderWhoseChatIsReplacedIsToldOnceAndSoAreTheOthers() {
        office.stranger("may-moi").joins(office.staff().invite(new PersonId("binh")));

        binh.hasSeen("vừa chuyển sang một cuộc trò chuyện khác");
        assertThat(binh.received()).isEqualTo(1);
        an.hasSeen("Lãnh đạo Ông Bình vừa có thêm");
        admin.hasSeen("Lãnh đạo Ông Bình vừa có thêm");
        assertThat(admin.received()).isEqualTo(1);
    }

    @Test
    void aLeaderTakenBackIsANewOne() {
        assertThat(office.staff().letGo(new PersonId("binh"), new PersonId("quan")))
                .isEqualTo(Departure.DONE);
        office.settle();
        assertThat(an()).isZero();
        office.moves(Duration.ofSeconds(6));
        office.staff().takeBack(new PersonId("binh"));
        office.settle();

        an.hasSeen("Ông Bình vừa được thêm vào danh sách lãnh đạo");
    }

    @Test
    void whatTheStaffFileChangedBeforeAnybodyListenedIsToldOnce() {
        Office started = new Office();
        Phone first = started.person("an", "Bà An", Role.LEADER);
        started.staff().importPeople(List.of(newcomer(Role.LEADER)));
        started.watchesLeaders();
        started.settle();

        first.hasSeen("Anh Mới vừa được thêm");
        assertThat(first.received()).isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfPeopleWhoDoNotDecide() {
        office.staff().importPeople(List.of(newcomer(Role.ADMIN)));
        office.stranger("x").joins(office.staff().invite(new PersonId("moi")));

        assertThat(an() + binh.received() + hoa.received()).isZero();
    }

    @Test
    void whoeverIsLetGoOrTakenBackHearsOfItOnce() {
        office.staff().letGo(new PersonId("hoa"), new PersonId("quan"));
        office.staff().letGo(new PersonId("hoa"), new PersonId("quan"));
        office.settle();
        hoa.hasSeen("vừa được đưa ra khỏi danh sách trực");
        assertThat(hoa.received()).isEqualTo(1);

        assertThat(office.staff().takeBack(new PersonId("hoa"))).isEqualTo(Departure.DONE);
        office.settle();
        hoa.hasSeen("đã có tên lại trong danh sách trực");
        assertThat(hoa.received()).isEqualTo(2);
    }
}
