package vanishingpoint.figure;

import vanishingpoint.experiment.Pair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

/** A chart asks to be drawn once where its picture changes, and not at all where it is the same. */
class RedrawingTest {

    private static final int LENGTH = 20;

    private final AtomicInteger drawings = new AtomicInteger();
    private final CellResult rnn = Samples.rnn(LENGTH, Samples.rate(-0.3));

    private LiveChart chart(ChartKind kind) {
        LiveChart chart = LiveChart.create(kind, Style.DEFAULT);
        chart.show(result(-0.02), View.DEFAULT);
        chart.chart().addChangeListener(event -> drawings.incrementAndGet());
        return chart;
    }

    private Result result(double lstmRate) {
        return Samples.result(rnn, Samples.lstm(LENGTH, Samples.rate(lstmRate), Samples.rate(-0.06)));
    }

    static List<ChartKind> firstScreen() {
        return Stream.of(ChartKind.values()).filter(kind -> kind.perspective() == Perspective.EXPLORE).toList();
    }

    @ParameterizedTest
    @MethodSource("firstScreen")
    void whatDependsOnTheOtherCellIsDrawnOnceAndTheRestNotAtAll(ChartKind kind) {
        LiveChart chart = chart(kind);
        chart.show(result(-0.05), View.DEFAULT);
        boolean ofTheRnnAlone = List.of(ChartKind.RNN_GAIN, ChartKind.GRADIENT_TERMS).contains(kind);
        assertEquals(ofTheRnnAlone ? 0 : 1, drawings.get());
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void anotherStyleIsAnotherPicture(ChartKind kind) {
        LiveChart chart = chart(kind);
        chart.restyle(new Style(Theme.DARK, Language.ENGLISH));
        chart.restyle(new Style(Theme.DARK, Language.CHINESE));
        assertEquals(2, drawings.get());
    }

    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"RNN_GAIN", "LSTM_GAIN"})
    void anotherScaleOfColoursIsAnotherPictureOfBothMaps(ChartKind kind) {
        LiveChart chart = chart(kind);
        chart.show(result(-0.02), View.DEFAULT.withLockedScale(Optional.of(30.0)));
        assertEquals(1, drawings.get());
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void wordsAreThoseOfTheNewestAnswerAllTheSame(ChartKind kind) {
        LiveChart chart = chart(kind);
        Result newest = result(-0.05);
        chart.show(newest, View.DEFAULT);
        LiveChart fresh = LiveChart.create(kind, Style.DEFAULT);
        fresh.show(newest, View.DEFAULT);
        Pair corner = new Pair(LENGTH, 1);
        assertEquals(fresh.describe(corner), chart.describe(corner));
        assertEquals(fresh.title(), chart.title());
        assertTrue(drawings.get() <= 1);
    }

    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"PATHS", "STEP_TERMS", "HIDDEN_STEP_TERMS", "GATES", "GRADIENT_SUM",
            "BEYOND_LAG", "GRADIENT_ELEMENTS", "SLOPE"})
    void anEqualAnswerOfAPerspectiveIsNotDrawnAgain(ChartKind kind) {
        LiveChart chart = LiveChart.create(kind, Style.DEFAULT);
        chart.show(why(kind, 20), View.DEFAULT);
        chart.chart().addChangeListener(event -> drawings.incrementAndGet());
        Result same = why(kind, 20);
        chart.show(new Result(same.experiment(), same.cells()), View.DEFAULT.withLockedScale(Optional.of(7.0)));
        assertEquals(0, drawings.get());
        chart.show(why(kind, 21), View.DEFAULT);
        assertEquals(1, drawings.get());
    }

    private static Result why(ChartKind kind, int length) {
        return switch (kind.perspective()) {
            case PATHS -> WhySamples.lstmPaths(length, 3, length - 5);
            case SUM -> WhySamples.sums(length);
            default -> WhySamples.slopes(length, 3);
        };
    }

    @Test
    void anotherSelectedTermIsAnotherPicture() {
        LiveChart chart = LiveChart.create(ChartKind.GRADIENT_ELEMENTS, Style.DEFAULT);
        Result result = WhySamples.terms(20, 12);
        chart.show(result, View.DEFAULT);
        chart.chart().addChangeListener(event -> drawings.incrementAndGet());
        chart.show(result, View.DEFAULT.withFocus(Focus.NONE.withSelection(Optional.of(new Pair(12, 5)))));
        chart.show(result, View.DEFAULT.withFocus(Focus.NONE.withSelection(Optional.of(new Pair(12, 5)))));
        assertEquals(1, drawings.get());
    }

    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"GRADIENT_SUM", "BEYOND_LAG", "GRADIENT_ELEMENTS"})
    void anotherLagCutIsAnotherPicture(ChartKind kind) {
        LiveChart chart = LiveChart.create(kind, Style.DEFAULT);
        Result result = WhySamples.sums(20);
        chart.show(result, View.DEFAULT);
        chart.chart().addChangeListener(event -> drawings.incrementAndGet());
        chart.show(result, View.DEFAULT.withFocus(Focus.NONE.withLagCut(OptionalInt.of(3))));
        chart.show(result, View.DEFAULT.withFocus(Focus.NONE.withLagCut(OptionalInt.of(3))));
        assertEquals(1, drawings.get());
    }
}
