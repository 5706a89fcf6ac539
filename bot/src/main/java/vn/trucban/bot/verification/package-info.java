/** What people are told when they ask whether a text is the commune's: the same words in chat and on the public page. */
package vn.trucban.bot.verification;
