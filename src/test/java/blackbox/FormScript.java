package blackbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What somebody writes who has the blank forms, the catalogue's list of elements and Apache POI, and has never seen the
 * program: cells are found by the heads {@code Mã số}, {@code Thực hiện trong kỳ} and {@code Luỹ kế từ đầu năm}, rows by
 * their codes, and only unlocked cells are typed into. Everything typed is remembered.
 */
final class FormScript {
    private static final String CODE = "Mã số";
    private static final String PERIOD = "Thực hiện trong kỳ";
    private static final String YTD = "Luỹ kế từ đầu năm";
    private static final String ORDER = "STT";
    private static final String CHECK = "Kiểm tra";
    private static final int NEW_ITEMS = 3;

    /** What a value is of. */
    record Key(String unit, String element, String item, String measure) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Map<String, Map<String, String>> elements;
    private final Random random;
    private final Map<Key, String> typed = new TreeMap<>();
    private final Map<Key, BigDecimal> known;
    private final boolean firstOfYear;

    /** @param elements the rows of {@code elements.csv} by code */
    FormScript(Map<String, Map<String, String>> elements, long seed) {
        this(elements, seed, Map.of(), false);
    }

    /**
     * @param known figures that are not left to chance
     * @param firstOfYear whether cumulative figures are those of the month
     */
    FormScript(Map<String, Map<String, String>> elements, long seed, Map<Key, BigDecimal> known, boolean firstOfYear) {
        this.elements = elements;
        this.random = new Random(seed);
        this.known = known;
        this.firstOfYear = firstOfYear;
    }

    /** Everything that stands on the filled forms now: figures as decimal numbers, texts as they are. */
    Map<Key, String> typed() {
        return typed;
    }

    /** Fills a blank form and saves it somewhere else, sorted and with another column where {@code changed}. */
    void fill(Path blank, Path filled, boolean changed) throws IOException {
        try (InputStream in = Files.newInputStream(blank);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(filled)) {
            String unit = beside(book, "Mã đơn vị").getStringCellValue();
            beside(book, "Ngày lập").setCellValue("16/12/2023");
            for (Sheet sheet : book) {
                fill(sheet, unit);
                if (changed) {
                    sortBackwards(sheet);
                    head(sheet).ifPresent(head -> sheet.shiftColumns(head.getColumnIndex(), lastColumn(sheet), 1));
                }
            }
            book.write(out);
        }
        if (changed) {
            nameColumns(filled);
        }
    }

    /** Heads the columns put in; POI loses the cell to the right of one made where cells were shifted, until it is saved. */
    private static void nameColumns(Path form) throws IOException {
        byte[] shifted = Files.readAllBytes(form);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(shifted));
                OutputStream out = Files.newOutputStream(form)) {
            for (Sheet sheet : book) {
                head(sheet)
                        .ifPresent(head -> head.getRow()
                                .createCell(head.getColumnIndex() - 1)
                                .setCellValue("Ghi chép của tôi"));
            }
            book.write(out);
        }
    }

    /** The head of the column that is filled in. */
    private static Optional<Cell> head(Sheet sheet) {
        for (Row row : sheet) {
            Map<String, Integer> words = words(row);
            if (words.containsKey(CODE) && words.containsKey(PERIOD)) {
                return Optional.of(row.getCell(words.get(PERIOD)));
            }
        }
        return Optional.empty();
    }

    /** What a form says beside a label, such as {@code Mẫu biểu}. */
    static String read(Path form, String label) throws IOException {
        try (InputStream in = Files.newInputStream(form);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return beside(book, label).getStringCellValue();
        }
    }

    private static Cell beside(XSSFWorkbook book, String label) {
        for (Row row : book.getSheetAt(0)) {
            for (Cell cell : row) {
                if (text(cell).equals(label)) {
                    return row.getCell(cell.getColumnIndex() + 1);
                }
            }
        }
        throw new AssertionError("no line " + label);
    }

    private void fill(Sheet sheet, String unit) {
        Map<String, Integer> heads = Map.of();
        for (Row row : sheet) {
            Map<String, Integer> words = words(row);
            Map<String, Integer> columns = new HashMap<>(words);
            columns.keySet().retainAll(elements.keySet());
            if (words.containsKey(CODE) && words.containsKey(PERIOD)) {
                heads = words;
            } else if (columns.size() > 1) {
                fillList(sheet, row.getRowNum() + 1, columns, unit);
            } else if (columns.size() == 1 && columns.containsValue(heads.get(CODE))) {
                fillRow(row, columns.keySet().iterator().next(), heads, unit);
            }
        }
    }

    private void fillRow(Row row, String code, Map<String, Integer> heads, String unit) {
        Map<String, String> element = elements.get(code);
        if (isLeftOut(element)) {
            return;
        }
        Cell period = row.getCell(heads.get(PERIOD));
        Cell ytd = heads.containsKey(YTD) ? row.getCell(heads.get(YTD)) : null;
        if (element.get("nature").equals("text")) {
            type(period, words(code), new Key(unit, code, "", "period"));
        } else if (ytd == null || ytd.getCellStyle().getLocked()) {
            type(period, number(element, element.get("max")), new Key(unit, code, "", "period"));
        } else {
            BigDecimal cumulative = number(element, element.get("max"));
            type(ytd, cumulative, new Key(unit, code, "", "ytd"));
            BigDecimal month = firstOfYear ? cumulative : number(element, cumulative.toPlainString());
            type(period, month, new Key(unit, code, "", "period"));
        }
    }

    /** Keeps the items that are printed there, and adds a few. */
    private void fillList(Sheet sheet, int firstRow, Map<String, Integer> columns, String unit) {
        String naming = columns.keySet().stream()
                .filter(code -> elements.get(code).get("nature").equals("name"))
                .findFirst()
                .orElseThrow();
        int added = 0;
        for (int i = firstRow; isItem(sheet.getRow(i)); i++) {
            Row row = sheet.getRow(i);
            Cell cell = row.getCell(columns.get(naming));
            String name = text(cell);
            if (name.isEmpty()) {
                if (added++ == NEW_ITEMS) {
                    return;
                }
                name = "Mục " + added + " \"thử\" của " + unit + " & <đơn vị khác>";
                type(cell, name, new Key(unit, naming, name, "period"));
            } else {
                typed.put(new Key(unit, naming, name, "period"), name);
            }
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                if (!column.getKey().equals(naming) && !isLeftOut(elements.get(column.getKey()))) {
                    fillItem(row.getCell(column.getValue()), column.getKey(), name, unit);
                }
            }
        }
    }

    /** Now and then, where nothing has to be given. */
    private boolean isLeftOut(Map<String, String> element) {
        return element.get("required").equals("no") && random.nextInt(4) == 0;
    }

    private static boolean isItem(Row row) {
        return row != null && row.getCell(0) != null && row.getCell(0).getCellType() == CellType.NUMERIC;
    }

    private void fillItem(Cell cell, String code, String item, String unit) {
        Map<String, String> element = elements.get(code);
        Key key = new Key(unit, code, item, "period");
        if (element.get("nature").equals("text")) {
            type(cell, words(code), key);
        } else {
            type(cell, number(element, element.get("max")), key);
        }
    }

    private void type(Cell cell, BigDecimal any, Key key) {
        BigDecimal value = known.getOrDefault(key, any);
        unlocked(cell, key).setCellValue(value.doubleValue());
        typed.put(key, value.toPlainString());
    }

    private void type(Cell cell, String value, Key key) {
        unlocked(cell, key).setCellValue(value);
        typed.put(key, value);
    }

    private static Cell unlocked(Cell cell, Key key) {
        if (cell.getCellStyle().getLocked()) {
            throw new AssertionError("locked: " + key);
        }
        return cell;
    }

    private String words(String code) {
        return "Ý thứ " + random.nextInt(1000) + " của \"" + code + "\": nước & đất < 50 %;\ndòng thứ hai";
    }

    /** Within the range and with the decimals of the element, now and then nothing. */
    private BigDecimal number(Map<String, String> element, String most) {
        int decimals = Integer.parseInt(element.get("decimals"));
        long least = new BigDecimal(element.get("min")).movePointRight(decimals).longValueExact();
        long range = new BigDecimal(most).movePointRight(decimals).longValueExact() - least;
        boolean zero = least == 0 && random.nextInt(8) == 0;
        return BigDecimal.valueOf(zero ? 0 : least + random.nextLong(range + 1), decimals);
    }

    // What people do to a form before they send it back.

    /** Turns each table upside down. */
    private void sortBackwards(Sheet sheet) {
        Map<String, Integer> heads = Map.of();
        List<Row> table = new ArrayList<>();
        for (Row row : sheet) {
            Map<String, Integer> words = words(row);
            if (words.containsKey(CODE)) {
                turn(table, heads);
                table.clear();
                heads = words;
            } else if (heads.containsKey(CODE) && elements.containsKey(text(row.getCell(heads.get(CODE))))) {
                table.add(row);
            }
        }
        turn(table, heads);
    }

    /** The numbers of the rows stay, and the formulas beside them. */
    private static void turn(List<Row> table, Map<String, Integer> heads) {
        for (Map.Entry<String, Integer> head : heads.entrySet()) {
            if (!head.getKey().equals(ORDER) && !head.getKey().equals(CHECK)) {
                for (int i = 0, j = table.size() - 1; i < j; i++, j--) {
                    swap(table.get(i).getCell(head.getValue()), table.get(j).getCell(head.getValue()));
                }
            }
        }
    }

    private static void swap(Cell one, Cell other) {
        Object value = value(one);
        put(one, value(other));
        put(other, value);
    }

    private static Object value(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            case BLANK -> "";
            default -> throw new AssertionError("not typed: " + cell.getAddress());
        };
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value.equals("")) {
            cell.setBlank();
        } else {
            cell.setCellValue((String) value);
        }
    }

    private static int lastColumn(Sheet sheet) {
        int last = 0;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum() - 1);
        }
        return last;
    }

    private static Map<String, Integer> words(Row row) {
        Map<String, Integer> words = new HashMap<>();
        for (Cell cell : row) {
            if (!text(cell).isEmpty()) {
                words.putIfAbsent(text(cell), cell.getColumnIndex());
            }
        }
        return words;
    }

    private static String text(Cell cell) {
        return cell != null && cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue().strip()
                : "";
    }
}
