package vn.tonghop.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Message;
import vn.tonghop.model.VietnameseNumbers;

/** The sentence about a figure out of the ordinary, and its numbers as machines read them. */
final class OutlierMessage {
    /** More than the element's decimals, because the middle of two figures may have one more. */
    private static final int EXTRA_PLACES = 1;

    private OutlierMessage() {}

    /**
     * @param unit name of the unit
     * @param effect in per cent of the township's total, where it is known
     */
    static Message of(
            Outlier outlier, DataElement element, String unit, BigDecimal figure, Optional<BigDecimal> effect) {
        // Of what is per household there is no middle of two typed figures: nobody counts tenths of people.
        int places = element.decimals() + (outlier.evidence() == Outlier.Evidence.PEERS ? 0 : EXTRA_PLACES);
        String key = "check." + outlier.evidence().rule().toLowerCase(Locale.ROOT)
                + (outlier.extreme() ? "-extreme" : "")
                + (effect.isPresent() ? "" : "-alone");
        return Message.of(
                key,
                unit,
                element.label(),
                VietnameseNumbers.brief(figure, places),
                VietnameseNumbers.brief(outlier.usual(), places),
                VietnameseNumbers.brief(outlier.low(), places),
                VietnameseNumbers.brief(outlier.high(), places),
                Integer.toString(outlier.points()),
                effect.map(e -> VietnameseNumbers.brief(e, 1)).orElse(""),
                element.unit());
    }

    /** A number as machines read it, rounded half up to one decimal more than the element has. */
    static String plain(DataElement element, BigDecimal number) {
        BigDecimal rounded = number.setScale(element.decimals() + EXTRA_PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
