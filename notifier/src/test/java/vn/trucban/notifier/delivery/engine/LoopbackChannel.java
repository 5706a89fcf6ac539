package vn.trucban.notifier.delivery.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** Sends to a {@link RecordingPlatform} or a {@link PacedPlatform}, one connection for each thread. */
final class LoopbackChannel extends LivePlatform {
    private record Connection(Socket socket, BufferedReader answers) {}

    private final int port;
    private final String sender;
    private final ThreadLocal<Connection> connection = new ThreadLocal<>();

    LoopbackChannel(ChannelKind kind, int port, int perSecond, String sender) {
        super(kind, perSecond);
        this.port = port;
        this.sender = sender;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        try {
            Connection open = open();
            open.socket
                    .getOutputStream()
                    .write((message.id() + " " + message.repeat() + " " + sender + "\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return outcome(open.answers.readLine());
        } catch (ConnectException e) {
            return new SendOutcome.RetryLater(new Reason(Failure.NO_CONNECTION, "refused"), Optional.empty(), false);
        } catch (IOException e) {
            connection.remove();
            return new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "lost"));
        }
    }

    private Connection open() throws IOException {
        Connection open = connection.get();
        if (open == null) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            open = new Connection(
                    socket,
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
            connection.set(open);
        }
        return open;
    }

    private SendOutcome outcome(String answer) {
        if (answer == null) {
            connection.remove();
            return new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "closed"));
        }
        if (answer.startsWith("429 ")) {
            Duration after = Duration.ofMillis(Long.parseLong(answer.substring(4)));
            return new SendOutcome.RetryLater(new Reason(Failure.RATE_LIMITED, "429"), Optional.of(after), true);
        }
        return new SendOutcome.Sent(answer);
    }
}
