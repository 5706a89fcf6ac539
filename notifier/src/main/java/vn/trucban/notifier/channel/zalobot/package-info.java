/** The Zalo Bot Platform as a channel, for officers: plain texts with numbered replies, because it has no buttons. */
package vn.trucban.notifier.channel.zalobot;
