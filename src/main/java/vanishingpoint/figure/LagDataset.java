package vanishingpoint.figure;

import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Curves over the lag: x = lag, y = log₁₀. Exact zeros and undefined values are gaps (NaN): neither has a height. */
final class LagDataset extends AbstractXYDataset {

    private final transient List<Curve> curves;

    LagDataset(List<Curve> curves) {
        this.curves = List.copyOf(curves);
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return curves.get(series).name().plain();
    }

    @Override
    public int getItemCount(int series) {
        return curves.get(series).size();
    }

    @Override
    public Number getX(int series, int item) {
        return item;
    }

    @Override
    public Number getY(int series, int item) {
        double value = curves.get(series).at(item);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }
}
