package vn.trucban.notifier.zalo;

import vn.trucban.notifier.zalo.ZaloPurse.Content;

/**
 * What a notice will cost at Zalo, as far as can be known before.
 *
 * @param free they wrote within 48 hours
 * @param paid they wrote within seven days: from the package
 * @param templates outside the window or never heard of: a template message by user id
 * @param byPhone of these, those whose number is known, for when their user id does not do
 * @param unreachable outside the window, and there is no template
 * @param consultation what the package holds
 * @param templatesLeft what is left of today's template messages
 * @param night those who get a template get it without a sound
 */
public record ZaloBill(
        int free,
        int paid,
        int templates,
        int byPhone,
        int unreachable,
        Content consultation,
        Content templatesLeft,
        boolean night) {
    /** How many messages are wanting that a routine notice may not take; 0: enough. */
    public int shortage() {
        return Math.max(0, paid - consultation.spendable(false))
                + Math.max(0, templates - templatesLeft.spendable(false));
    }

    /** How many messages are wanting altogether, for an emergency. */
    public int shortageInEmergency() {
        return Math.max(0, paid - consultation.spendable(true))
                + Math.max(0, templates - templatesLeft.spendable(true));
    }

    public int all() {
        return free + paid + templates + unreachable;
    }
}
