/** Pages of the calendar of signing tokens, for staff under {@code /admin/certificates}; officers see their own. */
package vn.trucban.bot.web.certificate;
