/** The stand-in for any channel without credentials: keeps what would have been sent, for the pages that show it marked MÔ PHỎNG. */
package vn.trucban.notifier.channel.sandbox;
