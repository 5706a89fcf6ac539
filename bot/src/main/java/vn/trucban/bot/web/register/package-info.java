/** The pages of the register for staff who signed in: search, pages, late entries and corrections, seals, files. */
package vn.trucban.bot.web.register;
