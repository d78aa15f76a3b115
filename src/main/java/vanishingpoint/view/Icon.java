package vanishingpoint.view;

import javafx.scene.shape.SVGPath;

/** Line drawings on a 16×16 grid, stroked in the colour of the text around them. */
enum Icon {
    UNDO("M6 3 L3 6 L6 9 M3 6 H9.5 A3.5 3.5 0 0 1 9.5 13 H6"),
    REDO("M10 3 L13 6 L10 9 M13 6 H6.5 A3.5 3.5 0 0 0 6.5 13 H10"),
    SAVE_FIGURE("M8 2.5 V10 M4.8 7 L8 10.2 L11.2 7 M3 13.5 H13"),
    MOON("M13.2 9.6 A5.6 5.6 0 1 1 6.4 2.8 A4.6 4.6 0 0 0 13.2 9.6 Z"),
    SUN("M8 5 A3 3 0 1 1 7.99 5 M8 1.4 V2.6 M8 13.4 V14.6 M1.4 8 H2.6 M13.4 8 H14.6 M3.3 3.3 L4.2 4.2 M11.8 11.8 L12.7 12.7 "
            + "M3.3 12.7 L4.2 11.8 M11.8 4.2 L12.7 3.3"),
    HELP("M5.9 6 A2.1 2.1 0 1 1 8 8.2 V9.4 M8 11.6 V11.7 M8 1.8 A6.2 6.2 0 1 1 7.99 1.8"),
    LOCKED("M4 7.2 H12 V13.2 H4 Z M5.6 7.2 V5 A2.4 2.4 0 0 1 10.4 5 V7.2"),
    UNLOCKED("M4 7.2 H12 V13.2 H4 Z M5.6 7.2 V4.6 A2.4 2.4 0 0 1 10.2 3.7"),
    PLAY("M5 3.5 L12.5 8 L5 12.5 Z"),
    COMPARE("M2.5 3 H6.8 V13 H2.5 Z M9.2 3 H13.5 V13 H9.2 Z"),
    EXCHANGE("M3 5.4 H12.6 M10 2.8 L12.6 5.4 L10 8 M13 10.6 H3.4 M6 8 L3.4 10.6 L6 13.2"),
    FOLDER("M2.5 12.8 V3.8 H6.4 L7.9 5.4 H13.5 V12.8 Z"),
    PIN("M5.8 2.5 H10.2 L9.7 6.6 L12 9.3 H4 L6.3 6.6 Z M8 9.5 V13.6"),
    PAUSE("M5.5 3.5 V12.5 M10.5 3.5 V12.5"),
    CLOSE("M4 4 L12 12 M12 4 L4 12");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    SVGPath node() {
        SVGPath node = new SVGPath();
        node.setContent(path);
        node.getStyleClass().add("icon");
        return node;
    }
}
