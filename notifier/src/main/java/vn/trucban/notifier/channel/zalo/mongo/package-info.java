/** The Official Account's tokens in the store: one document an app. */
package vn.trucban.notifier.channel.zalo.mongo;
