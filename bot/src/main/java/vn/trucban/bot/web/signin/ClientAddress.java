package vn.trucban.bot.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a request really comes from, with at most one proxy of ours in front. */
public final class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";

    private ClientAddress() {}

    /** The address of the visitor: what our own proxy noted last, where the connection comes from this machine or its network. */
    public static String of(HttpServletRequest request) {
        String noted = request.getHeader(FORWARDED);
        if (noted == null || !nearby(request.getRemoteAddr())) {
            return request.getRemoteAddr();
        }
        return noted.substring(noted.lastIndexOf(',') + 1).strip();
    }

    /** True for a program on this machine that asks without a proxy. */
    public static boolean local(HttpServletRequest request) {
        return request.getHeader(FORWARDED) == null
                && request.getHeader("Forwarded") == null
                && address(request.getRemoteAddr()).isLoopbackAddress();
    }

    private static boolean nearby(String remote) {
        InetAddress address = address(remote);
        return address.isLoopbackAddress() || address.isSiteLocalAddress();
    }

    private static InetAddress address(String numeric) {
        try {
            return InetAddress.getByName(numeric);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("the container gives numeric addresses", e);
        }
    }
}
