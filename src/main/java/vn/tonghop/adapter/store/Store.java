package vn.tonghop.adapter.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.Database;
import org.hsqldb.DatabaseManager;
import org.hsqldb.jdbc.JDBCDataSource;

/**
 * A file-based HSQLDB database. Every commit is on disk before it is acknowledged ({@code write_delay=false}) and the
 * whole log is read back after an unclean end ({@code full_log_replay=true}). HSQLDB's own lock file is off: the
 * program's lock is taken first, and HSQLDB's would make a restart after a kill wait for ten seconds.
 */
public final class Store implements AutoCloseable {
    private static final String NAME = "tonghop";
    private static final String SCHEMA = "/org/springframework/batch/core/schema-hsqldb.sql";

    private final JDBCDataSource source;

    private Store(JDBCDataSource source) {
        this.source = source;
    }

    /** Opens the store in a folder, making it when it is not there and anew when it cannot be opened. */
    public static Store open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return connect(folder);
        } catch (SQLException damaged) {
            // Nothing is lost: the files are the truth, the database only remembers runs.
            // HSQLDB keeps a database that it could not open, and would hand out that one again.
            DatabaseManager.closeDatabases(Database.CLOSEMODE_IMMEDIATELY);
            discard(folder);
            try {
                return connect(folder);
            } catch (SQLException unusable) {
                throw new IOException("cannot make a store in " + folder, unusable);
            }
        }
    }

    private static Store connect(Path folder) throws SQLException, IOException {
        JDBCDataSource source = new JDBCDataSource();
        source.setUrl("jdbc:hsqldb:file:" + folder.resolve(NAME).toAbsolutePath()
                + ";hsqldb.write_delay=false;hsqldb.full_log_replay=true;hsqldb.lock_file=false"
                + ";hsqldb.log_size=5;sql.syntax_mys=false");
        source.setUser("SA");
        source.setPassword("");
        try (Connection connection = source.getConnection()) {
            if (!hasSchema(connection)) {
                makeSchema(connection);
            }
        }
        return new Store(source);
    }

    private static boolean hasSchema(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "BATCH_JOB_INSTANCE", null)) {
            return tables.next();
        }
    }

    private static void makeSchema(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script().split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Store.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IOException("the schema of the job repository is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void discard(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> listing = Files.list(folder)) {
            listing.filter(f -> String.valueOf(f.getFileName()).startsWith(NAME + "."))
                    .forEach(files::add);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    public DataSource dataSource() {
        return source;
    }

    /** Closes the database in good order, so that the next opening has no log to read. */
    @Override
    public void close() throws IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException failure) {
            throw new IOException("cannot close the store", failure);
        }
    }
}
