package vn.trucban.bot.talk;

import java.util.function.Function;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.Button;

/** Links that sign in and lead on: whoever is in a chat must not type a code. */
public final class PageLinks {
    private final Function<PersonId, String> codes;
    private final String publicUrl;

    /**
     * @param codes makes a code with which a person signs in on the web once
     * @param publicUrl without a closing slash
     */
    public PageLinks(Function<PersonId, String> codes, String publicUrl) {
        this.codes = codes;
        this.publicUrl = publicUrl;
    }

    /**
     * Usable once, for a quarter of an hour, by this person.
     *
     * @param path of letters, digits, dashes, tildes and slashes
     */
    public Button button(PersonId person, String label, String path) {
        return new Button.Link(label, address(person, path));
    }

    /** The same without a button. */
    public String address(PersonId person, String path) {
        return signIn(person) + "&next=" + path;
    }

    /** Signs in and leads to where everybody begins. */
    public String signIn(PersonId person) {
        return publicUrl + "/signin?code=" + codes.apply(person);
    }
}
