package vn.tonghop.publish.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.VietnameseDates;

/** What is no error, and is to be looked at before the report is signed: figures of days behind its last one, and a signature without a name. */
final class NoteRemarks {
    /** A day that something reaches to; a day by which something is to be done is none of the figures'. */
    private static final Pattern UP_TO = Pattern.compile(
            "(?iu)(?:số liệu|tính|kết quả|đã)\\b[^.;]{0,40}?đến (?:hết )?(?:ngày )?(\\d{1,2})/(\\d{1,2})/(\\d{4})"
                    + "|^đến (?:hết )?(?:ngày )?(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private static final int MOST_NAMED = 6;
    private static final int SNIPPET = 90;

    private final Catalogue catalogue;
    private final Catalogue edition;
    private final PeriodOutcome outcome;
    private final LocalDate last;

    NoteRemarks(Catalogue catalogue, PeriodOutcome outcome) {
        this.catalogue = catalogue;
        this.edition = catalogue.edition(outcome.period());
        this.outcome = outcome;
        this.last = DataDay.of(catalogue, outcome);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (catalogue
                .agency()
                .get("sign_name", catalogue.lastDay(outcome.period()))
                .isBlank()) {
            lines.add(
                    "Chưa có họ tên người ký: ghi vào dòng sign_name của tệp agency.csv trong danh mục, hoặc ghi tay vào"
                            + " báo cáo trước khi trình ký.");
        }
        lines.addAll(texts());
        sent().ifPresent(lines::add);
        return lines;
    }

    /** Texts that say that their figures reach beyond the last day. */
    private List<String> texts() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Observation o : outcome.consolidation().observations()) {
            String words = Plain.line(o.words());
            Matcher upTo = UP_TO.matcher(words);
            while (upTo.find()) {
                Optional<LocalDate> day = day(upTo);
                if (day.filter(last::isBefore).isPresent()) {
                    String label = edition.labelled(o.element())
                            .map(l -> l.label() + ": ")
                            .orElse("");
                    String item = o.item().isBlank() ? "" : Plain.line(o.item()) + ", ";
                    lines.putIfAbsent(
                            FigureSources.cell(o.source()),
                            item + label + "“" + snippet(words) + "” là sau ngày chốt số liệu "
                                    + VietnameseDates.numeric(last)
                                    + ". Đề nghị lấy lại số đến ngày chốt, hoặc nêu rõ ngày"
                                    + " trong báo cáo (" + FigureSources.cell(o.source()) + ").");
                }
            }
        }
        return List.copyOf(lines.values());
    }

    private static Optional<LocalDate> day(Matcher found) {
        int first = found.group(1) == null ? 4 : 1;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(first + 2)),
                    Integer.parseInt(found.group(first + 1)),
                    Integer.parseInt(found.group(first))));
        } catch (DateTimeException notADay) {
            // 31/11 is a slip of the pen that is no day to compare with.
            return Optional.empty();
        }
    }

    private static String snippet(String words) {
        return words.codePointCount(0, words.length()) <= SNIPPET
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SNIPPET)) + "…";
    }

    /** Who filled in its form later than it was due: its figures may be of later days than those of the others. */
    private Optional<String> sent() {
        Map<LocalDate, List<String>> byDay = new TreeMap<>();
        for (UnitReturn unit : outcome.returns()) {
            Optional<ReportingUnit> known = edition.unit(unit.unit(), outcome.period());
            if (unit.isReceived()
                    && unit.timeliness() == UnitReturn.Timeliness.LATE
                    && unit.sent().filter(last::isBefore).isPresent()
                    && known.isPresent()) {
                byDay.computeIfAbsent(unit.sent().get(), d -> new ArrayList<>())
                        .add(Plain.line(known.get().brief()));
            }
        }
        if (byDay.isEmpty()) {
            return Optional.empty();
        }
        List<String> days = new ArrayList<>();
        byDay.forEach((day, units) ->
                days.add((units.size() > MOST_NAMED ? units.size() + " đơn vị" : String.join(", ", units)) + " ("
                        + VietnameseDates.numeric(day) + ")"));
        return Optional.of("Biểu lập sau hạn nộp: " + String.join("; ", days)
                + ". Đề nghị hỏi lại số liệu có đúng là đến ngày " + VietnameseDates.numeric(last) + " không.");
    }
}
