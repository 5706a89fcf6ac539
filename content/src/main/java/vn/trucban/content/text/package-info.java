/**
 * Vietnamese as people type it and as it is read aloud: clean Unicode, folding, typing repair, length, speech. Pure functions;
 * touches nothing but its own resource files.
 */
package vn.trucban.content.text;
