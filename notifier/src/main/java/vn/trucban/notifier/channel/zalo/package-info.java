/**
 * The Zalo Official Account as a channel: consultation (CS) messages inside the seven-day window, an approved template outside it, and
 * the rotating tokens both need. {@code channel.zalo.mongo} keeps the tokens.
 *
 * <p>Facts: CS and template messages are the only proactive ways left since 2026-03-01; errors come with HTTP 200; see Zalo's
 * documents at developers.zalo.me, "Official Account".
 */
package vn.trucban.notifier.channel.zalo;
