/**
 * The command line, a class for each command. Needs no display, the measurement of the window
 * excepted, which the root hands in. Texts are English, as is usual in terminals; answers are JSON.
 */
package vanishingpoint.cli;
