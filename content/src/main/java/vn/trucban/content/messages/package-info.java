/** The sentences of the program by key, with named places, and the files they come from. Touches {@code content.yaml} only. */
package vn.trucban.content.messages;
