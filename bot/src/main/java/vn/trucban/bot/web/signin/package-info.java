/** Staff sign in with a one-time code. {@link vn.trucban.bot.web.signin.Visitors} is the door: who is behind a request. */
package vn.trucban.bot.web.signin;
