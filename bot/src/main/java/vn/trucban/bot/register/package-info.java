/**
 * The log of technical incidents (plan III.5, IV.1): append-only, every entry holding the digest of the one before. Corrections are added
 * entries.
 */
package vn.trucban.bot.register;
