/**
 * The JSON door for other programs: drafts, submits, reads, imports; never approves. {@link vn.trucban.bot.web.api.ApiKeys} says who may
 * come in; every "no" is a problem document (RFC 9457) with a Vietnamese sentence.
 */
package vn.trucban.bot.web.api;
