/**
 * What was issued, as others read it: CAP 1.2, Atom, JSON, and plain text for the loudspeaker station. Pure renderers: no store, no web.
 */
package vn.trucban.notifier.feed;
