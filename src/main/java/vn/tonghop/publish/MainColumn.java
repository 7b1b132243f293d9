package vn.tonghop.publish;

import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.model.Phrases;

/**
 * The columns of a subject's table, before those of the units. The heads that a form has too are written alike, so that
 * a consolidated workbook can be read the way a form is.
 */
enum MainColumn {
    ORDER(1, 4),
    CODE(2, 17),
    LABEL(3, 40),
    UNIT(4, 10),
    PLAN(5, 9),
    PERIOD(6, 10),
    YTD(7, 10),
    PLAN_PERCENT(8, 8),
    SAME(9, 9),
    CHANGE(10, 9),
    CHANGE_PERCENT(11, 8),
    PREVIOUS(12, 10),
    COVERAGE(13, 8),
    REMARK(14, 25);

    private final int number;
    private final int width;

    MainColumn(int number, int width) {
        this.number = number;
        this.width = width;
    }

    /** 1-based. */
    int number() {
        return number;
    }

    int width() {
        return width;
    }

    String title(Phrases phrases) {
        return switch (this) {
            case ORDER -> FormColumn.ORDER.label();
            case CODE -> FormColumn.CODE.label();
            case LABEL -> FormColumn.LABEL.label();
            case UNIT -> FormColumn.UNIT.label();
            case PLAN -> FormColumn.PLAN.label();
            case PERIOD -> FormColumn.PERIOD.label();
            case YTD -> FormColumn.YTD.label();
            case PREVIOUS -> FormColumn.PREVIOUS.label();
            case SAME -> FormColumn.SAME.label();
            case PLAN_PERCENT -> phrases.say("workbook.column.plan-percent");
            case CHANGE -> phrases.say("workbook.column.change");
            case CHANGE_PERCENT -> phrases.say("workbook.column.change-percent");
            case COVERAGE -> phrases.say("workbook.column.coverage");
            case REMARK -> phrases.say("workbook.column.remark");
        };
    }
}
