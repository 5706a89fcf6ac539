/**
 * What was issued, as others read it: CAP 1.2, Atom, JSON Feed, and a page to read aloud for the loudspeaker station. Pure renderers over
 * the book of issue; {@link vn.trucban.notifier.feed.PublicFeeds} is the door. Knows no store and no web.
 */
package vn.trucban.notifier.feed;
