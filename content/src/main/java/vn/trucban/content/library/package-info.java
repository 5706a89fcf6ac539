/**
 * Everything the commune knows as one checked whole: finds the files (built in, then the commune's own on top), checks them, builds
 * the records of the other content packages and replaces them while the program runs. {@link
 * vn.trucban.content.library.ContentLibrary} is the door. May touch every content package, nothing outside.
 */
package vn.trucban.content.library;
