/**
 * How a feature of the office talks in chat without the conversation knowing it: its screens are a {@link vn.trucban.bot.talk.Talk}, found
 * by the verbs of its buttons. What the office says unasked goes through
 * {@link vn.trucban.bot.talk.Telling}. Knows people, content and actions; nothing of chats' state.
 */
package vn.trucban.bot.talk;
