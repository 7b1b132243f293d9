package vn.tonghop.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.tonghop.model.WindowsNames;
import vn.tonghop.model.Wording;

/** Names of folders that every system takes: plain letters, digits and hyphens, and none that Windows keeps for itself. */
final class FileNaming {
    private static final int LONGEST = 60;
    private static final String OTHERWISE = "xa";
    private static final Pattern FILE = Pattern.compile(".*\\.(?:xlsx|xlsm|xls|csv|txt)", Pattern.CASE_INSENSITIVE);

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
        return WindowsNames.isDevice(name) ? OTHERWISE + "-" + name : name;
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
