package vanishingpoint.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * What {@link Sigmoids} does, operation by operation and with the same bits, in vector instructions; its work arrays have
 * room for whole vectors.
 */
final class VectorSigmoids {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private VectorSigmoids() {}

    /** {@link Sigmoids#tanh}. */
    static void tanh(double[] a, int from, int count, Sigmoids work) {
        System.arraycopy(a, from, work.x, 0, count);
        exponential(work, 2, count);
        invert(work, count);
        for (int i = 0; i < count; i += WIDTH) {
            DoubleVector power = vector(work.power, i);
            DoubleVector whole = constant(1).sub(power);
            DoubleVector part = power.mul(vector(work.t, i));
            DoubleVector d = whole.sub(part);
            DoubleVector lost = whole.sub(d).sub(part).sub(power.mul(vector(work.tLost, i)));
            DoubleVector argument = vector(work.x, i);
            VectorMask<Double> far = argument.abs().compare(VectorOperators.GT, Sigmoids.PLAIN / 2);
            DoubleVector value = product(d, lost, work, i).blend(1, far);
            value.abs().reinterpretAsLongs().or(argument.reinterpretAsLongs().and(Long.MIN_VALUE)).reinterpretAsDoubles()
                    .intoArray(work.value, i);
            vector(work.slope, i).mul(4).intoArray(work.slope, i);
        }
    }

    /** {@link Sigmoids#sigmoid}. */
    static void sigmoid(double[] a, int from, int count, Sigmoids work) {
        System.arraycopy(a, from, work.x, 0, count);
        exponential(work, 1, count);
        invert(work, count);
        for (int i = 0; i < count; i += WIDTH) {
            VectorMask<Double> negative = vector(work.x, i).compare(VectorOperators.LT, 0);
            DoubleVector u = constant(1).blend(vector(work.u, i), negative);
            DoubleVector lost = constant(0).blend(vector(work.uLost, i), negative);
            product(u, lost, work, i).intoArray(work.value, i);
        }
    }

    private static DoubleVector vector(double[] from, int at) {
        return DoubleVector.fromArray(SPECIES, from, at);
    }

    private static DoubleVector constant(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    private static DoubleVector product(DoubleVector a, DoubleVector lost, Sigmoids work, int i) {
        DoubleVector y = vector(work.y, i);
        return a.mul(y).add(a.mul(vector(work.yLost, i)).add(lost.mul(y)));
    }

    /** Of x = factor·|a|: power, t and what t lost. */
    private static void exponential(Sigmoids work, double factor, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            DoubleVector x = vector(work.x, i).abs().mul(factor);
            DoubleVector shifted = x.mul(Sigmoids.LOG2_E).add(Sigmoids.TO_WHOLE);
            DoubleVector q = shifted.sub(Sigmoids.TO_WHOLE);
            DoubleVector r = x.sub(q.mul(Sigmoids.LN2_HIGH)).sub(q.mul(Sigmoids.LN2_LOW));
            shifted.reinterpretAsLongs().neg().add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles()
                    .intoArray(work.power, i);
            DoubleVector r2 = r.mul(r);
            DoubleVector p = linear(1 / 479001600.0, 1 / 6227020800.0, r);
            p = p.mul(r2).add(linear(1 / 3628800.0, 1 / 39916800.0, r));
            p = p.mul(r2).add(linear(1 / 40320.0, 1 / 362880.0, r));
            p = p.mul(r2).add(linear(1 / 720.0, 1 / 5040.0, r));
            p = p.mul(r2).add(linear(1 / 24.0, 1 / 120.0, r));
            p = p.mul(r2).add(linear(0.5, 1 / 6.0, r)).mul(r2);
            DoubleVector t = p.sub(r);
            t.intoArray(work.t, i);
            p.sub(t.add(r)).intoArray(work.tLost, i);
        }
    }

    /** a − b·r. */
    private static DoubleVector linear(double a, double b, DoubleVector r) {
        return constant(a).sub(r.mul(b));
    }

    /** u = power·(1 + t), y = 1/(1 + u), what they lost, and the slope u·y². */
    private static void invert(Sigmoids work, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            DoubleVector one = constant(1);
            DoubleVector power = vector(work.power, i);
            DoubleVector t = vector(work.t, i);
            DoubleVector v = one.add(t);
            DoubleVector u = power.mul(v);
            DoubleVector uLost = power.mul(t.sub(v.sub(1)).add(vector(work.tLost, i)));
            DoubleVector s = one.add(u);
            DoubleVector y = one.div(s);
            DoubleVector sLost = u.sub(s.sub(1)).add(uLost);
            DoubleVector c = s.mul(Sigmoids.SPLIT);
            DoubleVector sHigh = c.sub(c.sub(s));
            DoubleVector sLow = s.sub(sHigh);
            DoubleVector d = y.mul(Sigmoids.SPLIT);
            DoubleVector high = d.sub(d.sub(y));
            DoubleVector low = y.sub(high);
            DoubleVector rest = one.sub(high.mul(sHigh)).sub(high.mul(sLow)).sub(low.mul(sHigh)).sub(low.mul(sLow));
            DoubleVector yLost = rest.sub(y.mul(sLost)).mul(y);
            u.intoArray(work.u, i);
            uLost.intoArray(work.uLost, i);
            y.intoArray(work.y, i);
            yLost.intoArray(work.yLost, i);
            DoubleVector doubled = u.mul(2).mul(y).mul(yLost);
            u.mul(y).mul(y).add(doubled.add(uLost.mul(y.mul(y)))).intoArray(work.slope, i);
        }
    }
}
