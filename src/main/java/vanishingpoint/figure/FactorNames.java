package vanishingpoint.figure;

import java.util.function.IntFunction;

/**
 * What stands beneath the factors of a product.
 *
 * @param symbol of the factor of step j
 * @param value what follows it where it stands alone
 */
record FactorNames(IntFunction<String> symbol, IntFunction<String> value) {

    String of(int j) {
        return symbol.apply(j) + value.apply(j);
    }
}
