package archviolations.bot.web;

import okhttp3.OkHttpClient;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Breaks telegram-types-stay-in-telegram and http-clients-stay-with-channels. */
class Page {
    Update update;
    OkHttpClient client;
}
