/**
 * The PINs with which a leader who cannot reach a second one issues an emergency alone. Kept as salted slow hashes only; every attempt is
 * counted before it is looked at. {@link vn.trucban.bot.pin.PinDesk} is the door.
 */
package vn.trucban.bot.pin;
