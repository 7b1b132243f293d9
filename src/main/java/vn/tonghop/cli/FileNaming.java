package vn.tonghop.cli;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.model.Wording;

/** Names of folders that every system takes: plain letters, digits and hyphens, and none that Windows keeps for itself. */
final class FileNaming {
    private static final int LONGEST = 60;
    private static final String OTHERWISE = "xa";
    private static final Pattern FILE = Pattern.compile(".*\\.(?:xlsx|xlsm|xls|csv|txt)", Pattern.CASE_INSENSITIVE);

    /** Names that Windows gives to devices, with any ending and in any case. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNaming() {}

    /** A folder's name made of words: "xã Tân Mẫu" is {@code xa-tan-mau}. */
    static String folderName(String words) {
        String plain = Wording.foldBare(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String name = plain.length() <= LONGEST ? plain : withoutLastWord(plain.substring(0, LONGEST));
        if (name.isEmpty()) {
            return OTHERWISE;
        }
        return DEVICES.contains(name) ? OTHERWISE + "-" + name : name;
    }

    private static String withoutLastWord(String name) {
        int hyphen = name.lastIndexOf('-');
        return hyphen > 0 ? name.substring(0, hyphen) : name;
    }

    /** Whether an answer is the name of a list rather than of a unit. */
    static boolean looksLikeAFile(String answer) {
        return FILE.matcher(answer.strip()).matches();
    }
}
