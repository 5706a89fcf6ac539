/** PINs in the store: one document a person. */
package vn.trucban.bot.pin.mongo;
