package vn.trucban.bot.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** Who works at the commune, who comes and who goes. */
final class Cast {
    private static final List<String> OFFICERS =
            List.of("Hoa", "Lan", "Bình", "Dũng", "Mai", "Phúc", "Yến", "Tâm", "Sơn", "Hạnh", "Cúc", "Đạt");
    private static final List<String> LATER =
            List.of("Vinh", "Thảo", "Quyết", "Nga", "Long", "Xuân", "Khôi", "Oanh", "Trí", "Uyên", "Giang", "Nhung");

    private final Life life;
    private final List<Player> staff = new ArrayList<>();
    private final Map<String, Player> byName = new HashMap<>();
    private int later;

    Cast(Life life) {
        this.life = life;
    }

    void gather() {
        OFFICERS.forEach(name -> imported("Chị " + name, Optional.empty(), Role.OFFICER));
        imported("Anh Kỹ", Optional.of(Level.TECHNICIANS), Role.TECHNICIAN);
        imported("Anh Thuật", Optional.of(Level.TECHNICIANS), Role.TECHNICIAN);
        imported("Anh Trưởng", Optional.of(Level.TECHNICAL_LEADS), Role.TECHNICIAN);
        imported("Bà An", Optional.of(Level.LEADERS), Role.LEADER);
        imported("Ông Bách", Optional.of(Level.LEADERS), Role.LEADER);
        imported("Ông Chính", Optional.of(Level.COMMITTEE), Role.LEADER);
        imported("Bà Dung", Optional.of(Level.COMMITTEE), Role.LEADER);
        imported("Anh Quản", Optional.empty(), Role.ADMIN);
    }

    private Player imported(String name, Optional<Level> level, Role role) {
        Player player = player(name, level, role);
        life.surviving(() -> life.office().staff().importPeople(List.of(player.person(true))));
        return player;
    }

    /** Comes with an invitation, and gives its code in chat. */
    Player joins(Optional<Level> level, Role role) {
        Player player = player((role == Role.OFFICER ? "Chị " : "Anh ") + LATER.get(later++), level, role);
        life.surviving(() -> life.office().staff().importPeople(List.of(player.person(false))));
        String code = life.office().staff().invite(new PersonId(player.id));
        life.does(player, new Event.Joined(Optional.of(code)));
        return player;
    }

    private Player player(String name, Optional<Level> level, Role role) {
        ChannelKind channel = staff.size() % 3 == 1 ? ChannelKind.ZALO : ChannelKind.TELEGRAM;
        String id = "p" + (staff.size() + 1);
        Player player = new Player(id, name, Set.of(role), level, new Address(channel, "100" + id));
        staff.add(player);
        byName.put(name, player);
        return life.town.add(player);
    }

    void leaves(Player player) {
        player.here = false;
        life.surviving(() -> life.office().staff().letGo(new PersonId(player.id), new PersonId("admin")));
    }

    Optional<Player> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<Player> all() {
        return staff;
    }

    List<Player> present(Role role) {
        return staff.stream().filter(one -> one.here && one.is(role)).toList();
    }

    /** Those at the counters who are not in the middle of something. */
    List<Player> freeOfficers() {
        return present(Role.OFFICER).stream()
                .filter(one -> one.guided.isEmpty() && life.reaches(one))
                .toList();
    }
}
