package vn.trucban.notifier.channel.zalo;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.NumberedText;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.zalo.InMemoryZaloAllowances;
import vn.trucban.notifier.zalo.InMemoryZaloContacts;
import vn.trucban.notifier.zalo.ZaloPurse;
import vn.trucban.notifier.zalo.ZaloSettings;

/** One instance's Zalo line, put together as the program does it. */
final class ZaloFixture implements AutoCloseable {
    static final String LAN = "2512523625412515";

    final InMemoryZaloContacts contacts = new InMemoryZaloContacts();
    final ZaloPurse purse;
    final ZaloQuota quota;
    final ZaloTokens tokens;
    final ZaloChannel channel;
    private final PlatformHttp http;

    ZaloFixture(Map<String, String> environment, ZaloTokenStore store, String owner, Clock clock) {
        this(environment, store, owner, clock, Duration.ofSeconds(10));
    }

    ZaloFixture(
            Map<String, String> environment, ZaloTokenStore store, String owner, Clock clock, Duration answerWithin) {
        http = new PlatformHttp(new HttpTimeouts(Duration.ofSeconds(5), answerWithin), Optional.empty());
        ZaloSettings settings = ZaloSettings.read(new Variables(environment::get));
        ZaloSettings.Account account = settings.account().orElseThrow();
        tokens = new ZaloTokens(store, new ZaloOAuth(http, settings, account, clock), account, owner, clock);
        ZaloApi api = new ZaloApi(http, settings.apiUrl(), tokens, clock);
        ZaloApi business = new ZaloApi(http, settings.businessUrl(), tokens, clock);
        purse = new ZaloPurse(new InMemoryZaloAllowances(), account.appId(), settings.reserve(), clock);
        quota = new ZaloQuota(api, business, purse);
        ZaloBooks books = new ZaloBooks(contacts, purse, clock);
        channel = new ZaloChannel(
                api,
                tokens,
                new ZaloTemplates(api, business, settings.templateId(), books, clock),
                books,
                new NumberedText(() -> "Trả lời bằng số:"),
                clock);
    }

    static Map<String, String> and(Map<String, String> environment, String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return more;
    }

    static OutgoingMessage plain(String text) {
        return OutgoingMessage.text("m1", new Address(ChannelKind.ZALO, LAN), text);
    }

    static OutgoingMessage buttons(String text, List<Button> buttons) {
        return new OutgoingMessage(
                "m1",
                new Address(ChannelKind.ZALO, LAN),
                text,
                buttons,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    static OutgoingMessage photo(String text, String url) {
        return new OutgoingMessage(
                "m1",
                new Address(ChannelKind.ZALO, LAN),
                text,
                List.of(),
                Optional.empty(),
                Optional.of(url),
                Optional.empty(),
                false);
    }

    static OutgoingMessage routine(String user, String text) {
        return notice(user, text, false);
    }

    static OutgoingMessage notice(String user, String text) {
        return notice(user, text, true);
    }

    private static OutgoingMessage notice(String user, String text, boolean emergency) {
        return notice(user, text, emergency, Optional.empty());
    }

    /** With a short form for the template. */
    static OutgoingMessage inBrief(String user, String text, String brief) {
        return notice(user, text, true, Optional.of(brief));
    }

    private static OutgoingMessage notice(String user, String text, boolean emergency, Optional<String> brief) {
        NoticeHead head =
                new NoticeHead("n1", "TB-26-0017", "Tạm ngừng cấp điện thôn Đồng Tâm", emergency, false, brief);
        return new OutgoingMessage(
                "n1/zalo/" + user,
                new Address(ChannelKind.ZALO, user),
                text,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(head),
                false);
    }

    @Override
    public void close() {
        http.close();
    }
}
