package vn.tonghop.model;

import java.time.LocalDate;

/** Writes dates and periods as administrative documents have them. Independent of any locale. */
public final class VietnameseDates {
    private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

    private VietnameseDates() {}

    /** {@code 05/11/2023}. */
    public static String numeric(LocalDate day) {
        return pad(day.getDayOfMonth()) + "/" + pad(day.getMonthValue()) + "/" + day.getYear();
    }

    /** {@code ngày 05 tháng 02 năm 2023}: the decree wants a leading zero for days below 10 and for January and February. */
    public static String decree(LocalDate day) {
        int month = day.getMonthValue();
        return "ngày " + pad(day.getDayOfMonth()) + " tháng " + (month <= 2 ? pad(month) : Integer.toString(month))
                + " năm " + day.getYear();
    }

    /** {@code tháng 11 năm 2023}, {@code quý IV năm 2023}, {@code 6 tháng đầu năm 2023}, {@code năm 2023}. */
    public static String period(Period period) {
        return switch (period.kind()) {
            case MONTH -> "tháng " + period.ordinal() + " năm " + period.year();
            case QUARTER -> "quý " + ROMAN[period.ordinal()] + " năm " + period.year();
            case HALF -> "6 tháng " + (period.ordinal() == 1 ? "đầu" : "cuối") + " năm " + period.year();
            case NINE_MONTHS -> "9 tháng đầu năm " + period.year();
            case YEAR -> "năm " + period.year();
        };
    }

    private static String pad(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
