/**
 * What papers of the office have in common: files that went out, kept byte for byte as they went ({@link vn.trucban.bot.kept.KeptFiles} is the
 * door), the numbers given, and what people type into their blanks.
 */
package vn.trucban.bot.kept;
