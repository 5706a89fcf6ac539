/** What the webhooks of several platforms share: reading a body without trusting its length. */
package vn.trucban.bot.adapter.webhook;
