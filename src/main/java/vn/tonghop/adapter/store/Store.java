package vn.tonghop.adapter.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.Database;
import org.hsqldb.DatabaseManager;
import org.hsqldb.jdbc.JDBCDataSource;

/**
 * A file-based HSQLDB database. Every commit is on disk before it is acknowledged ({@code write_delay=false}) and the
 * whole log is read back after an unclean end ({@code full_log_replay=true}). HSQLDB's own lock file is off: the
 * program's lock is taken first, and HSQLDB's would make a restart after a kill wait for ten seconds.
 *
 * <p>HSQLDB says nothing of a full disk or of a damaged file. So a store is closed by {@link #close(String)}, which opens it once
 * more from the disk, counts what is there and seals it; and it is opened only when it is as it was sealed, or was never
 * sealed because its run was killed. Any other store is made anew: the files are the truth, the database only remembers runs.
 */
public final class Store implements AutoCloseable {
    private static final String NAME = "tonghop";
    private static final String SCHEMA = "/org/springframework/batch/core/schema-hsqldb.sql";
    private static final int TABLES_AND_SEQUENCES = 9;

    /** A store of thousands of runs, as text. Beyond it, it is begun anew, so that no run is slower than the first ones. */
    private static final long LARGEST = 16L * 1024 * 1024;

    /** Room for the log of a run and for the files that are written beside the old ones when it is closed. */
    private static final long ROOM = 512 * 1024;

    private final Path folder;
    private final JDBCDataSource source;
    private final Condition condition;
    private boolean open = true;

    /** In what state a store was found. */
    public enum Condition {
        NEW,
        WHOLE,
        /** Its last run was killed; what that run had committed is there. */
        CUT_SHORT,
        /** It could not be used, and was made anew: damaged. */
        DAMAGED,
        /** It belonged to other outputs, another place or another machine, and was made anew. */
        OF_OTHERS,
        /** It had become too large, and was made anew. */
        GROWN
    }

    private Store(Path folder, JDBCDataSource source, Condition condition) {
        this.folder = folder;
        this.source = source;
        this.condition = condition;
    }

    /**
     * Opens the store in a folder, making it when it is not there and anew when it cannot be used.
     *
     * @param owner whose it must be: what was said when it was closed
     */
    public static Store open(Path folder, String owner) throws IOException {
        Files.createDirectories(folder);
        Condition found = found(folder, owner);
        if (found != Condition.WHOLE && found != Condition.CUT_SHORT) {
            discard(folder);
        }
        try {
            return connect(folder, found);
        } catch (SQLException damaged) {
            return renew(folder);
        }
    }

    /** Throws the store away and makes a new one. */
    public static Store renew(Path folder) throws IOException {
        // HSQLDB keeps a database that it could not open, and would hand out that one again.
        DatabaseManager.closeDatabases(Database.CLOSEMODE_IMMEDIATELY);
        discard(folder);
        try {
            return connect(folder, Condition.DAMAGED);
        } catch (SQLException unusable) {
            throw failure(folder, unusable);
        }
    }

    /** Bytes that a run needs beside what the store in the folder takes already. */
    public static long room(Path folder) throws IOException {
        return 2 * size(folder) + ROOM;
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : files(folder)) {
            size += Files.size(file);
        }
        return size;
    }

    private static Condition found(Path folder, String owner) throws IOException {
        if (files(folder).isEmpty()) {
            return Condition.NEW;
        }
        if (size(folder) > LARGEST) {
            return Condition.GROWN;
        }
        return switch (seal(folder).state(owner)) {
            case WHOLE -> Condition.WHOLE;
            case NONE -> Condition.CUT_SHORT;
            case BROKEN -> Condition.DAMAGED;
            case OF_OTHERS -> Condition.OF_OTHERS;
        };
    }

    /** Gives a store that was closed in good order to other outputs; every other store stays as it is. */
    public static void pass(Path folder, String from, String to) throws IOException {
        if (!from.equals(to) && seal(folder).state(from) == Seal.State.WHOLE) {
            seal(folder).set(to);
        }
    }

    private static Seal seal(Path folder) {
        return new Seal(folder, NAME);
    }

    private static Store connect(Path folder, Condition condition) throws SQLException, IOException {
        seal(folder).remove();
        JDBCDataSource source = source(folder, "");
        try (Connection connection = source.getConnection()) {
            int there = count(connection, "PUBLIC", "TABLE_NAME", "TABLES")
                    + count(connection, "PUBLIC", "SEQUENCE_NAME", "SEQUENCES");
            if (there == 0) {
                makeSchema(connection);
            } else if (there != TABLES_AND_SEQUENCES) {
                throw new SQLException("the store holds only " + there + " of its tables and sequences");
            }
        }
        return new Store(folder, source, condition);
    }

    private static JDBCDataSource source(Path folder, String more) {
        JDBCDataSource source = new JDBCDataSource();
        source.setUrl("jdbc:hsqldb:file:" + folder.resolve(NAME).toAbsolutePath()
                + ";hsqldb.write_delay=false;hsqldb.full_log_replay=true;hsqldb.lock_file=false"
                + ";hsqldb.log_size=5;sql.syntax_mys=false" + more);
        source.setUser("SA");
        source.setPassword("");
        return source;
    }

    private static int count(Connection connection, String schema, String column, String table) throws SQLException {
        String sql = "SELECT COUNT(*) FROM INFORMATION_SCHEMA." + table + " WHERE " + column
                + " LIKE 'BATCH\\_%' ESCAPE '\\' AND " + column.replace("_NAME", "_SCHEMA") + " = '" + schema + "'";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Written in one go: half a schema is found out and made anew, so that not every statement must wait for the disk. */
    private static void makeSchema(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET FILES WRITE DELAY TRUE");
            for (String sql : script().split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            statement.execute("SET FILES WRITE DELAY FALSE");
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

    /** What has the name of a file of the store and is none: a folder, a link. The store is not made there. */
    public static Optional<Path> stranger(Path folder) throws IOException {
        if (!Files.isReadable(folder) || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> listing = Files.list(folder)) {
            return listing.filter(f -> String.valueOf(f.getFileName()).startsWith(NAME + "."))
                    .filter(f -> !Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !String.valueOf(f.getFileName()).equals(NAME + ".tmp"))
                    .min(Comparator.naturalOrder());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> listing = Files.list(folder)) {
                listing.filter(f -> String.valueOf(f.getFileName()).startsWith(NAME + "."))
                        .filter(Files::isRegularFile)
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static void discard(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.deleteIfExists(file);
        }
    }

    private static IOException failure(Path folder, SQLException cause) {
        IOException failure = new FileSystemException(folder.toString(), null, "the store cannot be written");
        failure.initCause(cause);
        return failure;
    }

    public DataSource dataSource() {
        return source;
    }

    public Condition condition() {
        return condition;
    }

    /**
     * Closes the database in good order, opens it once more from the disk and seals it if everything is there.
     *
     * @param owner whose it is from now on
     * @throws IOException if what was committed is not on the disk: it is full, or fails
     */
    public void close(String owner) throws IOException {
        try {
            Map<String, Integer> committed = rows(source);
            shutDown(source, "SHUTDOWN");
            open = false;
            // Read-only: nothing is written while it is counted.
            JDBCDataSource again = source(folder, ";readonly=true");
            Map<String, Integer> onDisk = rows(again);
            shutDown(again, "SHUTDOWN");
            if (!onDisk.equals(committed)) {
                throw new SQLException("committed were " + committed + ", on the disk are " + onDisk);
            }
            seal(folder).set(owner);
        } catch (SQLException lost) {
            DatabaseManager.closeDatabases(Database.CLOSEMODE_IMMEDIATELY);
            throw failure(folder, lost);
        }
    }

    private static Map<String, Integer> rows(DataSource source) throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = source.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "BATCH\\_%", null)) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (Statement statement = connection.createStatement();
                        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    count.next();
                    rows.put(table, count.getInt(1));
                }
            }
        }
        return rows;
    }

    private static void shutDown(DataSource source, String how) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(how);
        }
    }

    /**
     * Lets go of the database as a kill would; nothing when it is closed already. For a run that has failed: the next one reads
     * the log back.
     */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            shutDown(source, "SHUTDOWN IMMEDIATELY");
        } catch (SQLException broken) {
            DatabaseManager.closeDatabases(Database.CLOSEMODE_IMMEDIATELY);
        }
    }
}
