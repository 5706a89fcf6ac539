/** The files of {@code deploy/} are true: they agree with the program, with their own standards, and do what they say. */
package vn.trucban.deploy;
