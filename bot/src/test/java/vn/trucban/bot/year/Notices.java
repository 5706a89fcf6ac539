package vn.trucban.bot.year;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.year.Player.Shown;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** Storms: the cry from the counter, the notice to the residents written and approved in chat, and the all-clear; and notices of drills. */
final class Notices {
    private static final int RESIDENTS = 20;

    private final Life life;
    private final Cast cast;
    private final Scenes scenes;
    private final List<Own> storms = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    int issued;
    int ended;
    int drills;

    Notices(Life life, Cast cast, Scenes scenes) {
        this.life = life;
        this.cast = cast;
        this.scenes = scenes;
    }

    List<Own> storms() {
        return storms;
    }

    List<String> wrong() {
        return wrong;
    }

    void subscribe() {
        for (int i = 1; i <= RESIDENTS; i++) {
            Player resident = life.town.add(new Player(
                    "dan" + i, "Dân " + i, Set.of(), Optional.empty(), new Address(ChannelKind.TELEGRAM, "900" + i)));
            life.writes(resident, "đăng ký");
            presses(resident, "Đồng ý nhận tin cả xã");
        }
    }

    void storm() {
        List<Player> free = cast.freeOfficers();
        Story story = scenes.begin(new Words.Report(PlaybookId.DISASTER, "nước lũ tràn vào trụ sở", ""), life.one(free))
                .orElseThrow();
        storms.add(story.own);
        story.play();
        life.in(Duration.ofMinutes(life.between(4, 9)), () -> warns(0));
    }

    private void warns(int tries) {
        Player leader = leaders().get(0);
        Optional<Broadcast> notice =
                written(leader, "storm", "Cảnh báo thiên tai, cháy, dịch", "Bão, áp thấp nhiệt đới");
        if (notice.isEmpty()) {
            wrong.add(life.now() + " no notice\n" + leader.lately());
            return;
        }
        life.in(Duration.ofMinutes(2), () -> {
            if (approved(notice.get())) {
                issued++;
                life.in(Duration.ofMinutes(life.between(300, 560)), () -> clears(notice.get()));
            }
        });
    }

    void drill() {
        Player leader = leaders().get(0);
        written(leader, "storm", "DIỄN TẬP", "🟦 Cảnh báo thiên tai, cháy, dịch", "🟦 Bão, áp thấp nhiệt đới")
                .ifPresentOrElse(
                        notice -> drills += approved(notice) ? 1 : 0,
                        () -> wrong.add(life.now() + " no drill\n" + leader.lately()));
    }

    private List<Player> leaders() {
        return cast.present(Role.LEADER).stream().filter(life::reaches).toList();
    }

    private Optional<Broadcast> written(Player leader, String id, String... taps) {
        life.writes(leader, "/thongbao");
        for (String tap : taps) {
            presses(leader, tap);
        }
        Map<String, String> answers = new HashMap<>();
        Life.CONTENT.current().notices().get(id).blanks().forEach(it -> answers.put(it.label(), it.example()));
        for (int i = 0; i < 14; i++) {
            String asked = leader.newest(one -> true).orElseThrow().text();
            // why any line: the questions of a drill stand between two lines that say so
            Optional<String> answer = asked.contains("ảnh chụp")
                    ? Optional.of("https://kttv.example.vn/ban-tin/12")
                    : answers.entrySet().stream()
                            .filter(it -> asked.lines().anyMatch(line -> line.startsWith(it.getKey())))
                            .map(Map.Entry::getValue)
                            .findFirst();
            if (answer.isEmpty()) {
                break;
            }
            life.writes(leader, answer.get());
        }
        presses(leader, "Trình duyệt");
        return life.office().notices().awaitingApproval().stream().findFirst();
    }

    private boolean approved(Broadcast notice) {
        Player other = leaders().get(1);
        Optional<String> button = other.button("#ap." + notice.id() + ".");
        button.ifPresent(payload -> life.presses(other, payload));
        boolean out = life.office()
                .notices()
                .find(notice.id())
                .filter(one -> one.issued())
                .isPresent();
        if (!out) {
            wrong.add(life.now() + " not approved\n" + other.lately());
        }
        return out;
    }

    private void clears(Broadcast notice) {
        Player leader = leaders().get(0);
        life.presses(leader, "#ac." + notice.id() + ".");
        presses(leader, "Đúng, phát ngay");
        boolean clear = life.office()
                .notices()
                .find(notice.id())
                .filter(one -> one.successor().isPresent())
                .isPresent();
        if (clear) {
            ended++;
        } else {
            wrong.add(life.now() + " no all-clear\n" + leader.lately());
        }
    }

    private void presses(Player player, String label) {
        Optional<Shown> shown = player.newest(one -> one.labels().contains(label));
        shown.ifPresentOrElse(
                one -> life.presses(player, one.payloads().get(one.labels().indexOf(label))),
                () -> wrong.add(life.now() + " no button " + label + "\n" + player.lately()));
    }
}
