/** What was issued, over HTTP: the documents of {@code notifier.feed}, answered with 304 to whoever has them already. */
package vn.trucban.bot.web.feed;
