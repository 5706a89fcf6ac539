/**
 * What the environment says, read once at start and refused with a sentence when it is wrong: variables, secrets, and the settings of
 * the platforms that both sending and receiving need. Depends on nothing of this program.
 */
package vn.trucban.notifier.settings;
