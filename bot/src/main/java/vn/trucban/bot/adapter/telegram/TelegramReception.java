package vn.trucban.bot.adapter.telegram;

import java.util.Optional;

/** Everything of the receiving side that runs by itself. */
final class TelegramReception implements AutoCloseable {
    private final Optional<TelegramSetup> setup;
    private final Optional<StaffMenus> menus;
    private final Optional<TelegramPoller> poller;

    /** @param setup absent without a token @param menus likewise @param poller absent without a token, or in webhook mode */
    TelegramReception(Optional<TelegramSetup> setup, Optional<StaffMenus> menus, Optional<TelegramPoller> poller) {
        this.setup = setup;
        this.menus = menus;
        this.poller = poller;
    }

    void start() {
        setup.ifPresent(TelegramSetup::begin);
        menus.ifPresent(StaffMenus::start);
        poller.ifPresent(TelegramPoller::start);
    }

    @Override
    public void close() {
        setup.ifPresent(TelegramSetup::close);
        menus.ifPresent(StaffMenus::close);
        poller.ifPresent(TelegramPoller::close);
    }
}
