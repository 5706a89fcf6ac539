/**
 * Staff sign in with a one-time code, and stay signed in when the program starts again. {@link vn.trucban.bot.web.signin.Visitors} is the
 * door: who is behind a request.
 */
package vn.trucban.bot.web.signin;
