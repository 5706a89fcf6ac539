package vn.trucban.notifier.channel.sandbox;

import java.time.Instant;
import vn.trucban.notifier.channel.OutgoingMessage;

/**
 * What a channel without credentials would have sent.
 *
 * @param providerId what stands for the provider's id: {@link OutgoingMessage#replaces()} of a later message names it
 * @param edited true: this took the place of an earlier text in the same message
 */
public record SandboxMessage(String providerId, OutgoingMessage message, Instant at, boolean edited) {}
