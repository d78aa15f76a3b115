/**
 * The window: panes, controls, dialogs and themes. Everything shown is a drawing of {@code LabModel.result}; everything
 * set goes into {@code LabModel.experiment}. Controls and charts do not know each other.
 */
package vanishingpoint.view;
