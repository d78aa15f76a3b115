/** The start: builds the engine, the model and the window, and hands them to each other; or runs a command. */
package vanishingpoint;
