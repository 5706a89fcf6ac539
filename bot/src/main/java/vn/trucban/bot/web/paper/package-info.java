/** Pages of paper intake: for staff under {@code /admin/paper}, for the door and the waiting room under {@code /giay}. */
package vn.trucban.bot.web.paper;
