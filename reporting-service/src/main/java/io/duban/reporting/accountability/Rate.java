package io.duban.reporting.accountability;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share of a whole, published with its formula. */
final class Rate {
    private Rate() {
    }

    /** 0 to 1, rounded half up to four places; null over nothing: neither 0 nor 100 would be true. */
    static Double of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP).doubleValue();
    }
}
