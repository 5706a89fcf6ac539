/**
 * Calling a platform over HTTP with one question always answered: did the request leave? Knows OkHttp and settings, and nothing of
 * channels, so that sending (notifier) and receiving (bot) share it.
 */
package vn.trucban.notifier.http;
