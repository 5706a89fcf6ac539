package vn.trucban.notifier.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * A proxy on the way to a platform.
 *
 * @param user with a password, for proxies that ask for one
 */
public record ProxyAddress(Type type, String host, int port, Optional<String> user, Optional<Secret> password) {
    /** The kinds OkHttp speaks. */
    public enum Type {
        HTTP,
        SOCKS5
    }

    /** Reads {@code http://[user:password@]host:port} or {@code socks5://host:port} from a variable. */
    public static Optional<ProxyAddress> read(Variables variables, String name) {
        return variables.text(name).map(value -> parse(name, value));
    }

    private static ProxyAddress parse(String name, String value) {
        try {
            URI proxy = new URI(value);
            Optional<Type> type = type(proxy.getScheme());
            if (type.isPresent() && proxy.getHost() != null && proxy.getPort() > 0 && proxy.getPort() < 65536) {
                return withSignIn(name, type.get(), proxy);
            }
        } catch (URISyntaxException notAUrl) {
            // refused below; the parser's words would repeat the value, which may hold a password
        }
        throw refused(name);
    }

    private static ProxyAddress withSignIn(String name, Type type, URI proxy) {
        String signIn = proxy.getUserInfo();
        if (signIn == null) {
            return new ProxyAddress(type, proxy.getHost(), proxy.getPort(), Optional.empty(), Optional.empty());
        }
        int colon = signIn.indexOf(':');
        // why: Java's SOCKS sockets take a password only from a process-wide Authenticator, which would hand it to
        // every server
        if (type == Type.SOCKS5 || colon < 1 || colon == signIn.length() - 1) {
            throw refused(name);
        }
        return new ProxyAddress(
                type,
                proxy.getHost(),
                proxy.getPort(),
                Optional.of(signIn.substring(0, colon)),
                Optional.of(new Secret(signIn.substring(colon + 1))));
    }

    private static Optional<Type> type(String scheme) {
        if ("http".equalsIgnoreCase(scheme)) {
            return Optional.of(Type.HTTP);
        }
        return "socks5".equalsIgnoreCase(scheme) ? Optional.of(Type.SOCKS5) : Optional.empty();
    }

    private static ConfigurationRefused refused(String name) {
        return new ConfigurationRefused(name, "system.settings.proxy", Map.of("example", "socks5://127.0.0.1:1080"));
    }
}
