/**
 * Is this what the commune issued? Takes a code, or a text somebody received, and looks for it in the book of issue; a text is compared
 * word for word with what was issued. Pure but for reading the book; knows no framework, no store, no provider.
 */
package vn.trucban.notifier.verification;
