package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vanishingpoint.figure.NodeLabels.Label;

/** Words over nodes. */
class NodeLabelsTest {

    @Test
    void twoThatMustStandMoveApartAndOthersGiveWay() {
        assertEquals(Map.of(40, 112.0, 39, 78.0, 43, 146.0), NodeLabels.of(
                List.of(new Label(40, 100, 30), new Label(39, 90, 30)),
                List.of(new Label(38, 80, 30), new Label(36, 45, 30), new Label(41, 110, 30), new Label(43, 146, 30)), 4));
    }

    @Test
    void whereThereIsRoomAllStandAtTheirNodes() {
        assertEquals(Map.of(1, 10.0, 2, 40.0, 3, 70.0), NodeLabels.of(List.of(new Label(3, 70, 20), new Label(1, 10, 20)),
                List.of(new Label(2, 40, 20)), 10));
    }
}
