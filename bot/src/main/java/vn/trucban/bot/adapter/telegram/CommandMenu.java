package vn.trucban.bot.adapter.telegram;

import java.util.List;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.messages.Messages;

/** Which commands Telegram's menu offers to whom: nobody is shown what would be refused to them. */
final class CommandMenu {
    private static final List<String> OF_STRANGERS = List.of("tinhtrang", "dangky", "huy", "xacminh", "trogiup");
    private static final List<String> OF_STAFF = List.of("baocao", "suco", "giay");
    private static final List<String> OF_LEADERS = List.of("thongbao", "duyet");
    private static final List<String> LAST = List.of("trogiup", "dangnhap", "tinhtrang", "xacminh", "dangky", "huy");

    private CommandMenu() {}

    static List<BotCommand> ofStrangers(Messages messages) {
        return commands(OF_STRANGERS.stream(), messages);
    }

    /** In the order in which somebody at a counter needs them; a leader's notices come right after. */
    static List<BotCommand> of(Person person, Messages messages) {
        Stream<String> duties =
                person.is(Role.LEADER) ? Stream.concat(OF_STAFF.stream(), OF_LEADERS.stream()) : OF_STAFF.stream();
        return commands(Stream.concat(duties, LAST.stream()), messages);
    }

    private static List<BotCommand> commands(Stream<String> names, Messages messages) {
        return names.map(name -> new BotCommand(name, messages.text("system.command." + name)))
                .toList();
    }
}
