/** Starting points that show one thing each, as data: an experiment and the keys of its texts. */
package vanishingpoint.lesson;
