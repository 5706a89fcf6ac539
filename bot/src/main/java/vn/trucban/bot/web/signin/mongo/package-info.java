/** Who is signed in where, in MongoDB. */
package vn.trucban.bot.web.signin.mongo;
