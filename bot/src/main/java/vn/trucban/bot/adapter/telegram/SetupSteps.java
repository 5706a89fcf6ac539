package vn.trucban.bot.adapter.telegram;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import vn.trucban.bot.adapter.telegram.TelegramSetup.Step;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.settings.Secret;

/** What Telegram is told when the program starts; staff get menus of their own from {@link StaffMenus}. */
final class SetupSteps {
    private SetupSteps() {}

    /** We ask: what an earlier webhook left must go, its waiting updates stay. */
    static List<Step> polling(Messages messages) {
        return steps(new Step(DeleteWebhook.PATH, new DeleteWebhook(), true), messages);
    }

    /** Telegram calls us. */
    static List<Step> webhook(URI publicUrl, Secret secret, Messages messages) {
        SetWebhook setWebhook = SetWebhook.builder()
                .url(publicUrl + "/webhooks/telegram")
                .secretToken(secret.reveal())
                .allowedUpdates(TelegramPoller.WANTED)
                .build();
        return steps(new Step(SetWebhook.PATH, setWebhook, true), messages);
    }

    private static List<Step> steps(Step reception, Messages messages) {
        List<BotCommand> commands = CommandMenu.ofStrangers(messages);
        List<Step> steps = new ArrayList<>(List.of(reception));
        // why twice: a Vietnamese list left by an earlier program would hide the one for every language
        Stream.of("", "vi")
                .map(language -> SetMyCommands.builder()
                        .commands(commands)
                        .scope(new BotCommandScopeAllPrivateChats())
                        .languageCode(language.isEmpty() ? null : language)
                        .build())
                .forEach(menu -> steps.add(new Step(SetMyCommands.PATH, menu, false)));
        return steps;
    }
}
