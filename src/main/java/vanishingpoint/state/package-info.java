/**
 * The only mutable application state: {@link vanishingpoint.state.LabModel} holds the question, its answer and the way
 * back; {@link vanishingpoint.state.LatestTask} is the only route from the one to the other. Of JavaFX it knows the
 * properties only; threads are constructor arguments.
 */
package vanishingpoint.state;
