/**
 * The commune's Facebook page as a channel: one post a notice, updated when the notice is. Posts have no key against doubling, so the
 * page is read before anything uncertain is repeated.
 */
package vn.trucban.notifier.channel.facebook;
