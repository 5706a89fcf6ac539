/** Breaks every rule of {@code vn.trucban.architecture.Rules} once, so that a rule that no longer bites is noticed. Not part of the program. */
package archviolations;
