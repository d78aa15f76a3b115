package vanishingpoint.figure;

import java.util.Locale;
import vanishingpoint.experiment.Keyed;

/** Which colours stand for the cells and for the values of heat maps. Print in black and white has the same in all. */
public enum Scheme implements Keyed {
    /** Curves by Okabe and Ito, blue to orange, viridis. */
    OKABE_ITO,
    /** Curves by Tol, purple to green, cividis: hues that differ for every kind of colour vision in another way. */
    TOL;

    /** Name on the command line and in palette files. */
    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
