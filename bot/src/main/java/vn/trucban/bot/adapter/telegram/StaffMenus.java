package vn.trucban.bot.adapter.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.telegram.TelegramAnswer;
import vn.trucban.notifier.telegram.TelegramApi;

/**
 * Keeps the menu of every staff member's chat as their roles ask, also when they join, change or leave while the program runs. Knows only
 * what this process told Telegram: after a start it tells everything once more, which changes nothing.
 */
final class StaffMenus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StaffMenus.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    /** A chat that Telegram does not know yet: its owner has not written to the bot so far. */
    private static final Duration REFUSED_FOR = Duration.ofMinutes(10);

    private final TelegramApi api;
    private final Supplier<Staff> staff;
    private final Supplier<Messages> messages;
    private final Clock clock;
    private final Map<String, List<BotCommand>> told = new HashMap<>();
    private final Map<String, Instant> refused = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "telegram-menus");
        worker.setDaemon(true);
        return worker;
    });

    StaffMenus(TelegramApi api, Supplier<Staff> staff, Supplier<Messages> messages, Clock clock) {
        this.api = api;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::round, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void round() {
        try {
            refresh();
        } catch (RuntimeException storeAway) {
            LOG.warn(
                    "staff menus wait for the next round: {}",
                    storeAway.getClass().getSimpleName());
        }
    }

    /** Tells Telegram what differs; stops at the first sign that it does not answer, and goes on at the next call. */
    synchronized void refresh() {
        Map<String, List<BotCommand>> wanted = wanted();
        Instant now = clock.instant();
        for (Map.Entry<String, List<BotCommand>> menu : wanted.entrySet()) {
            boolean known = menu.getValue().equals(told.get(menu.getKey()));
            boolean resting = Optional.ofNullable(refused.get(menu.getKey()))
                    .filter(at -> now.isBefore(at.plus(REFUSED_FOR)))
                    .isPresent();
            if (!known && !resting && !tell(menu.getKey(), menu.getValue(), now)) {
                return;
            }
        }
    }

    /** An empty menu: the chat falls back to what strangers see. */
    private Map<String, List<BotCommand>> wanted() {
        Map<String, List<BotCommand>> wanted = new HashMap<>();
        told.keySet().forEach(chat -> wanted.put(chat, List.of()));
        for (Person person : staff.get().all()) {
            String chat = person.channels().get(ChannelKind.TELEGRAM);
            if (chat != null) {
                List<BotCommand> menu = person.active() ? CommandMenu.of(person, messages.get()) : List.of();
                wanted.merge(chat, menu, (one, other) -> one.isEmpty() ? other : one);
            }
        }
        return wanted;
    }

    /** @return false: no use in going on now */
    private boolean tell(String chat, List<BotCommand> menu, Instant now) {
        BotCommandScope scope = BotCommandScopeChat.builder().chatId(chat).build();
        TelegramAnswer answer = menu.isEmpty()
                ? api.call(
                        DeleteMyCommands.PATH,
                        DeleteMyCommands.builder().scope(scope).build())
                : api.call(
                        SetMyCommands.PATH,
                        SetMyCommands.builder().commands(menu).scope(scope).build());
        return answer.fold(
                done -> {
                    told.put(chat, menu);
                    refused.remove(chat);
                    return true;
                },
                no -> {
                    refused.put(chat, now);
                    LOG.info("Telegram did not take the menu of a staff chat: {}", no.code());
                    return no.code() == 400 || no.code() == 403;
                },
                silent -> false);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
