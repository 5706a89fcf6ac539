/**
 * What the receiving sides of several platforms share: reading a webhook's body, taking turns at polling, pausing after failures, and
 * knowing whether people are heard.
 */
package vn.trucban.bot.adapter.reception;
