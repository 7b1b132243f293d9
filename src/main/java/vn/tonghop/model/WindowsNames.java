package vn.tonghop.model;

import java.util.Locale;
import java.util.Set;

/**
 * Names that Windows keeps for devices, so that no file or folder can have them; asked whatever system this runs on, for what
 * is made here is copied there. Source: the naming conventions that Microsoft publishes for Win32.
 */
public final class WindowsNames {
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private WindowsNames() {}

    /** Whether a name stands for a device: in any case, and with any ending behind a dot. */
    public static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String base = dot < 0 ? name : name.substring(0, dot);
        return DEVICES.contains(base.strip().toLowerCase(Locale.ROOT));
    }
}
