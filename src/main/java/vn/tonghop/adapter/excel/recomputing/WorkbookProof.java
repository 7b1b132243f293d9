package vn.tonghop.adapter.excel.recomputing;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringValueEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.jspecify.annotations.Nullable;
import vn.tonghop.adapter.excel.reading.XlsxBookReader;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/**
 * Proves a written workbook before it is handed over: the file is read again, every formula is computed by an evaluator that
 * has no part in writing it, and the result is held against the one that is stored. Every link within the file and every
 * defined name must lead to a sheet that is there.
 */
public final class WorkbookProof {
    private final ReadWorkbook workbook;
    private final WorkbookEvaluator evaluator;
    private final List<Discrepancy> found = new ArrayList<>();
    private @Nullable OverStored overStored;

    private WorkbookProof(Book book) {
        workbook = new ReadWorkbook(book);
        evaluator = evaluator(workbook);
    }

    private static WorkbookEvaluator evaluator(ReadWorkbook workbook) {
        return new WorkbookEvaluator(workbook, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    }

    /** The workbook with results in place of formulas, and an evaluator of it. */
    private record OverStored(ReadWorkbook workbook, WorkbookEvaluator evaluator) {}

    /**
     * What does not agree.
     *
     * @param bytes the file as it stands on the disk
     * @return sheet by sheet, cell by cell; empty if the file may go out
     */
    public static List<Discrepancy> discrepancies(String name, byte[] bytes) {
        BookReader.Reading reading = XlsxBookReader.ofOwnWorkbooks().read(name, bytes);
        if (reading instanceof BookReader.Opened opened) {
            WorkbookProof proof = new WorkbookProof(opened.book());
            proof.follow(References.of(bytes));
            proof.recompute();
            return List.copyOf(proof.found);
        }
        String rule = ((BookReader.Refused) reading).rule();
        return List.of(new Discrepancy(name, "", "", "a workbook", "cannot be read again: " + rule));
    }

    private void follow(References references) {
        for (References.Target target : references.names()) {
            attempt(target, () -> workbook.define(target.name(), target.sheet(), target.formula()));
        }
        for (References.Target target : references.links()) {
            attempt(target, () -> workbook.parse(target.formula(), FormulaType.NAMEDRANGE, -1, -1));
        }
    }

    private void attempt(References.Target target, Runnable resolving) {
        String reason = target.formula().contains("#REF!") ? "#REF!" : "";
        try {
            resolving.run();
        } catch (RuntimeException unresolved) {
            reason = String.valueOf(unresolved.getMessage());
        }
        if (!reason.isEmpty()) {
            found.add(new Discrepancy(target.part(), target.name(), target.formula(), "a target", reason));
        }
    }

    private void recompute() {
        for (ReadSheet sheet : workbook.sheets()) {
            for (Cell cell : sheet.sheet().cells().values()) {
                if (cell.hasFormula()) {
                    recompute(sheet, cell);
                }
            }
        }
    }

    private void recompute(ReadSheet sheet, Cell cell) {
        ReadCell read = new ReadCell(sheet, cell, true);
        try {
            ValueEval computed = evaluator.evaluate(read);
            if (!agrees(read, computed) && !(computed instanceof NumberEval && agrees(read, overStored(sheet, cell)))) {
                add(sheet, cell, shown(computed));
            }
        } catch (RuntimeException impossible) {
            add(sheet, cell, "nothing: " + impossible.getMessage());
        }
    }

    /**
     * What the formula gives over the stored results of the formulas that it refers to. A sum of a thousand parts may be off in its last
     * digits, and a formula that only repeats that sum has no operands that explain as much. Each of those results is held
     * against its own formula, so that nothing is taken on trust. Only numbers are judged so: a formula that leads back to
     * itself has given an error before.
     */
    private ValueEval overStored(ReadSheet sheet, Cell cell) {
        if (overStored == null) {
            ReadWorkbook stored = workbook.stored();
            overStored = new OverStored(stored, evaluator(stored));
        }
        ReadSheet same = overStored.workbook().sheets().get(workbook.getSheetIndex(sheet));
        return overStored.evaluator().evaluate(new ReadCell(same, cell, true));
    }

    private void add(ReadSheet sheet, Cell cell, String computed) {
        found.add(new Discrepancy(
                sheet.sheet().name(), cell.address().toString(), cell.formula(), shown(cell), computed));
    }

    private static String shown(Cell cell) {
        return cell.value() instanceof CellValue.Text text ? '"' + text.text() + '"' : cell.text();
    }

    private boolean agrees(ReadCell read, ValueEval computed) {
        CellValue stored = read.cell().value();
        if (computed instanceof NumberEval number) {
            return stored instanceof CellValue.Number ours
                    && (Rounding.isClose(ours.value().doubleValue(), number.getNumberValue())
                            || Rounding.explains(ours.value().doubleValue(), number.getNumberValue(), operands(read)));
        }
        if (computed instanceof StringValueEval text) {
            return stored instanceof CellValue.Text ours
                    ? ours.text().equals(text.getStringValue())
                    : text.getStringValue().isEmpty() && (stored instanceof CellValue.Blank);
        }
        return computed instanceof BoolEval truth
                && stored instanceof CellValue.Truth ours
                && ours.value() == truth.getBooleanValue();
    }

    private Operands operands(ReadCell read) {
        Ptg[] tokens = workbook.getFormulaTokens(read);
        return Operands.of(workbook, read, tokens);
    }

    private static String shown(ValueEval computed) {
        if (computed instanceof NumberEval number) {
            return Double.toString(number.getNumberValue());
        }
        if (computed instanceof StringValueEval text) {
            return '"' + text.getStringValue() + '"';
        }
        if (computed instanceof ErrorEval error) {
            return error.getErrorString();
        }
        return computed instanceof BoolEval truth ? truth.getStringValue() : String.valueOf(computed);
    }
}
