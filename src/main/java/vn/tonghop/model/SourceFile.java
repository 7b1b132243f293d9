package vn.tonghop.model;

/**
 * One file that came back.
 *
 * @param name the path below the period's folder, with "/" between parts, in Unicode normal form C
 * @param sha256 lower case hexadecimal digest of the bytes, or empty when they could not be read
 */
public record SourceFile(String name, String sha256) {
    public static final SourceFile NONE = new SourceFile("", "");
}
