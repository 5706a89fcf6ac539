package vn.trucban.bot.certificate;

import java.util.regex.Pattern;

/** Names one certificate, also in buttons: short, small letters and digits. */
public record CertificateId(String value) {
    private static final Pattern SOUND = Pattern.compile("[a-z0-9]{1,16}");

    public CertificateId {
        if (!SOUND.matcher(value).matches()) {
            throw new IllegalArgumentException("no id of a certificate");
        }
    }

    /** True for what may be one; anything else was made up. */
    public static boolean sound(String value) {
        return SOUND.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
