package vn.tonghop.adapter.excel.reading;

/**
 * One entry of a zip file, as its directory and its own header both say.
 *
 * @param method 0 stored, 8 deflated, others exist
 * @param crc CRC-32 of the unpacked bytes
 * @param headerAt where its own header begins in the file
 * @param dataAt where its packed bytes begin
 */
record ZipPart(
        String name, boolean encrypted, int method, long crc, long packedSize, long size, int headerAt, int dataAt) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    long dataEnd() {
        return dataAt + packedSize;
    }
}
