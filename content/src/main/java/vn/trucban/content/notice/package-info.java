/**
 * Notices to the public as templates with blanks, and the file format they are read from. Touches {@code content.yaml}, {@code
 * content.text} and {@code content.messages} only.
 */
package vn.trucban.content.notice;
