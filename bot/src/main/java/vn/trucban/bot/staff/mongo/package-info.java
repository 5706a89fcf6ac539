/** People and invitations in MongoDB. */
package vn.trucban.bot.staff.mongo;
