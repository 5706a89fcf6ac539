package vn.trucban.bot.talk;

import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.notifier.channel.Button;

/** Links that sign in and lead on: whoever is in a chat must not type a code. */
public final class PageLinks {
    private final StaffDesk staff;
    private final String publicUrl;

    /** @param publicUrl without a closing slash */
    public PageLinks(StaffDesk staff, String publicUrl) {
        this.staff = staff;
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
        return publicUrl + "/signin?code=" + staff.signInCode(person, StaffDesk.SIGN_IN_LIFE) + "&next=" + path;
    }
}
