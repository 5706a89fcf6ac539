/**
 * How each kind of incident is handled: the records the program works with, and the file format they are read from ({@link
 * vn.trucban.content.playbook.PlaybookFile}). Touches {@code content.yaml} only.
 */
package vn.trucban.content.playbook;
