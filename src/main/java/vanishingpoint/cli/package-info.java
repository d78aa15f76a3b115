/**
 * The command line: {@code analyze} and {@code export}. Needs no display. Texts are English, as is usual in terminals;
 * answers are JSON.
 */
package vanishingpoint.cli;
