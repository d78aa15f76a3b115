/**
 * Tables of measures over a grid of parameters, row by row into a file that a sweep which was stopped goes on with. Asks the
 * engine through a function, one question a point, and only for what the measures need.
 */
package vanishingpoint.sweep;
