package vn.tonghop.adapter.excel.writing;

import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/** Where POI puts temporary files, should it need one, while this is open: into a folder of ours and not the machine's. */
public final class TemporaryFiles implements AutoCloseable {
    private TemporaryFiles() {}

    public static TemporaryFiles into(Path folder) {
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        return new TemporaryFiles();
    }

    @Override
    public void close() {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
}
