package vn.trucban.notifier;

/**
 * What a test puts where the program must not log it. Everything here contains {@link #MARK}; so should every other token, address or
 * message text a test makes up: begin it with {@code SECRET-}. At the end of {@code mvn verify} {@code LogHygieneCheck} reads
 * all that the tests logged and fails the build where it finds the mark, or anything that looks like a phone number.
 *
 * <p>Logs say which: ids, kinds, counts, reasons. They never say what was written, to what address, or with which token. The exception of
 * an HTTP client or the store may quote either; log its class.
 */
public final class PlantedSecrets {
    public static final String MARK = "SECRET-";

    public static final String TELEGRAM_TOKEN = "7000000001:SECRET-telegram-token";
    public static final String TELEGRAM_WEBHOOK_SECRET = "SECRET-telegram-webhook";
    public static final String ZALO_APP_SECRET = "SECRET-zalo-app";
    public static final String ZALO_OA_SECRET_KEY = "SECRET-zalo-oa";
    public static final String ZALO_REFRESH_TOKEN = "SECRET-zalo-refresh";
    public static final String ZALO_ACCESS_TOKEN = "SECRET-zalo-access";
    public static final String FACEBOOK_PAGE_TOKEN = "SECRET-facebook-page";
    public static final String FACEBOOK_APP_SECRET = "SECRET-facebook-app";
    public static final String API_KEY = "SECRET-api-key";
    public static final String INVITE_CODE = "SECRET-invite";
    public static final String ADDRESS = "SECRET-address-1";
    public static final String MESSAGE_TEXT = "SECRET-text máy in kẹt giấy ở quầy 2";
    public static final String NOTICE_TEXT = "SECRET-notice Mất điện từ 8h đến 11h";
    public static final String PHONE = "0900000123";

    private PlantedSecrets() {}
}
