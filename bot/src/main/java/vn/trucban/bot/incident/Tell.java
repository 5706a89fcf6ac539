package vn.trucban.bot.incident;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * Something a person has to be told because an incident changed. Kept in the incident until the person's chat has it.
 *
 * @param id unique; a chat takes it once
 * @param tag names the message in the recipient's chat, so that a later one can replace it in place
 * @param replace true: takes the place of the earlier message with the same tag, where the channel can
 * @param photo the provider's id of a photo to show with it, of the recipient's channel
 * @param drill true: it reaches the person with the words around it that say that it is a drill; the text is without them
 * @param amends true: only changes a message that stands in the chat; where there is none with the tag, nothing is said
 */
public record Tell(
        String id,
        Address to,
        String text,
        List<Button> buttons,
        Optional<String> tag,
        boolean replace,
        Optional<String> photo,
        Boolean drill,
        Boolean amends) {
    private static final String KNOWN = "@";
    private static final Pattern KNOWN_BEFORE = Pattern.compile("/[0-9]+" + KNOWN + "([0-9]{1,9})$");

    public Tell {
        amends = amends != null && amends;
        // why: what an earlier version kept has the words in its text already
        drill = drill != null && drill;
        buttons = List.copyOf(buttons);
    }

    public Tell(
            String id,
            Address to,
            String text,
            List<Button> buttons,
            Optional<String> tag,
            boolean replace,
            Optional<String> photo) {
        this(id, to, text, buttons, tag, replace, photo, false);
    }

    public Tell(
            String id,
            Address to,
            String text,
            List<Button> buttons,
            Optional<String> tag,
            boolean replace,
            Optional<String> photo,
            Boolean drill) {
        this(id, to, text, buttons, tag, replace, photo, drill, false);
    }

    /** A message of its own: replaces none, is replaced by none, shows no photo. */
    public static Tell of(String id, Address to, String text, List<Button> buttons) {
        return new Tell(id, to, text, buttons, Optional.empty(), false, Optional.empty());
    }

    /**
     * What an earlier message says from now on, without its buttons and without a sound.
     *
     * @param id of no incident: that an old message could not be changed keeps nobody from being reached
     */
    static Tell amending(String id, Address to, String text, String tag) {
        return new Tell("amends-" + id, to, text, List.of(), Optional.of(tag), true, Optional.empty(), false, true);
    }

    /** The same in a drill. */
    public Tell supposed() {
        return new Tell(id, to, text, buttons, tag, replace, photo, true, amends);
    }

    /** True where the tell of this id is of this incident. */
    static boolean isOf(IncidentId incident, String id) {
        return id.startsWith(incident + "/");
    }

    /** @param known how many facts there were before the change that tells it */
    static String id(IncidentId incident, String commandId, int number, int known) {
        return incident + "/" + commandId + "/" + number + KNOWN + known;
    }

    /** How many facts there were before the change that told it; as if all where an earlier version did. */
    static int knownBefore(String id) {
        Matcher known = KNOWN_BEFORE.matcher(id);
        return known.find() ? Integer.parseInt(known.group(1)) : Integer.MAX_VALUE;
    }

    /** True where a message that stands can be changed; elsewhere a change would be one message more. */
    static boolean changesInPlace(Address address) {
        return address.channel() == ChannelKind.TELEGRAM || address.channel() == ChannelKind.SIMULATOR;
    }
}
