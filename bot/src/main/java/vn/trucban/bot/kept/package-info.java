/** Files that went out, kept byte for byte as they went: {@link vn.trucban.bot.kept.KeptFiles} is the door. */
package vn.trucban.bot.kept;
