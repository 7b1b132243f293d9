package vn.tonghop.publish.handover;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Period;
import vn.tonghop.model.Standing;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;

/**
 * What a closed version is made of ({@code manifest.json}): every file with its digest, and all that is needed to make its
 * outputs again.
 *
 * @param made the day on which it was closed by the clock of the machine, whatever day was given as that of closing; absent in
 *     versions of before, which did not note it
 * @param after what the version corrects; absent for a first version
 * @param asOf the day from which lateness was counted
 * @param program which program made the outputs
 * @param inputs one digest over everything that went in
 * @param figures how the run ended that made them
 * @param accepted what was open when it was closed all the same, one sentence each
 * @param used the closed versions of other months that were read; what was read of other months is among {@code returns}
 * @param affected closed versions of other periods that had used earlier figures of this one
 * @param returns the returned files and decisions
 * @param settings catalogue and outlines
 * @param outputs what was handed over
 */
public record Manifest(
        Handover handover,
        Optional<LocalDate> made,
        Optional<Standing.Reopened> after,
        LocalDate asOf,
        Program program,
        String inputs,
        Figures figures,
        List<String> accepted,
        List<UsedVersion> used,
        List<Handover> affected,
        List<KeptReturn> returns,
        List<KeptFile> settings,
        List<KeptFile> outputs) {
    /** @param sha256 digest of the program itself, which tells two of one version apart */
    public record Program(String version, String sha256) {}

    /** @param exit exit status of the run */
    public record Figures(int exit, int expected, int received, int errors, int warnings, int held) {}

    public Manifest {
        accepted = List.copyOf(accepted);
        used = List.copyOf(used);
        affected = List.copyOf(affected);
        returns = List.copyOf(returns);
        settings = List.copyOf(settings);
        outputs = List.copyOf(outputs);
    }

    /** The same version with what was handed over and how the run ended. */
    public Manifest with(
            String inputHash, Figures run, List<String> open, List<KeptReturn> kept, List<KeptFile> files) {
        return new Manifest(
                handover, made, after, asOf, program, inputHash, run, open, used, affected, kept, settings, files);
    }

    /** The day by the machine's clock, where it is not the day that was given as that of closing. */
    public Optional<LocalDate> otherDay() {
        return made.filter(day -> !day.equals(handover.day()));
    }

    public Standing.Closed standing() {
        return new Standing.Closed(handover, after);
    }

    /** Every file of the version but the manifest. */
    public List<KeptFile> files() {
        List<KeptFile> files = new ArrayList<>();
        returns.forEach(r -> r.file().ifPresent(files::add));
        files.addAll(settings);
        files.addAll(outputs);
        return files;
    }

    /** Name and digest of each file that was put into the folder of a period and read from here. */
    public Set<String> files(Period folder) {
        return returns.stream()
                .filter(r -> r.folder().equals(folder) && r.file().isPresent())
                .map(KeptReturn::identity)
                .collect(Collectors.toSet());
    }

    public String write() {
        List<Json.Member> members = new ArrayList<>();
        members.add(new Json.Member("period", Json.text(handover.period().toString())));
        members.add(new Json.Member("version", Json.number(handover.version())));
        members.add(new Json.Member("closed", Json.text(handover.day().toString())));
        made.ifPresent(day -> members.add(new Json.Member("made", Json.text(day.toString()))));
        after.ifPresent(a -> {
            members.add(new Json.Member("after_version", Json.number(a.last().version())));
            members.add(new Json.Member("after_closed", Json.text(a.last().day().toString())));
            members.add(new Json.Member("reopened", Json.text(a.day().toString())));
            members.add(new Json.Member("reason", Json.text(a.reason())));
        });
        members.add(new Json.Member("as_of", Json.text(asOf.toString())));
        members.add(new Json.Member("program", Json.text(program.version())));
        members.add(new Json.Member("program_sha256", Json.text(program.sha256())));
        members.add(new Json.Member("inputs_sha256", Json.text(inputs)));
        members.add(new Json.Member("exit", Json.number(figures.exit())));
        members.add(new Json.Member("units_expected", Json.number(figures.expected())));
        members.add(new Json.Member("units_received", Json.number(figures.received())));
        members.add(new Json.Member("errors", Json.number(figures.errors())));
        members.add(new Json.Member("warnings", Json.number(figures.warnings())));
        members.add(new Json.Member("held", Json.number(figures.held())));
        members.add(new Json.Member(
                "accepted_open", Json.items(accepted.stream().map(Json::text).toList())));
        members.add(new Json.Member(
                "used", Json.items(used.stream().map(UsedVersion::json).toList())));
        members.add(new Json.Member(
                "affected", Json.items(affected.stream().map(Manifest::json).toList())));
        members.add(new Json.Member(
                "returns", Json.items(returns.stream().map(KeptReturn::json).toList())));
        members.add(new Json.Member(
                "settings", Json.items(settings.stream().map(KeptFile::json).toList())));
        members.add(new Json.Member(
                "outputs", Json.items(outputs.stream().map(KeptFile::json).toList())));
        return Seal.write(members);
    }

    /** @throws ReadJson.Malformed if the text is not, to the letter, what was written */
    public static Manifest read(String text) throws ReadJson.Malformed {
        ReadJson json = Seal.open(text);
        Handover handover = handover(json);
        List<String> accepted = new ArrayList<>();
        for (ReadJson one : json.items("accepted_open")) {
            accepted.add(one.text());
        }
        return new Manifest(
                handover,
                made(json),
                after(json, handover.period()),
                day(json.text("as_of")),
                new Program(json.text("program"), json.text("program_sha256")),
                json.text("inputs_sha256"),
                new Figures(
                        json.whole("exit"),
                        json.whole("units_expected"),
                        json.whole("units_received"),
                        json.whole("errors"),
                        json.whole("warnings"),
                        json.whole("held")),
                accepted,
                all(json.items("used"), UsedVersion::read),
                all(json.items("affected"), Manifest::handover),
                all(json.items("returns"), KeptReturn::read),
                all(json.items("settings"), KeptFile::read),
                all(json.items("outputs"), KeptFile::read));
    }

    private static Optional<LocalDate> made(ReadJson json) throws ReadJson.Malformed {
        Optional<ReadJson> made = json.find("made");
        return made.isEmpty() ? Optional.empty() : Optional.of(day(made.get().text()));
    }

    private static Optional<Standing.Reopened> after(ReadJson json, Period period) throws ReadJson.Malformed {
        if (json.find("reopened").isEmpty()) {
            return Optional.empty();
        }
        Handover last = handover(period, json.whole("after_version"), day(json.text("after_closed")));
        return Optional.of(new Standing.Reopened(last, day(json.text("reopened")), json.text("reason")));
    }

    private static Json json(Handover handover) {
        return new Json.Members(List.of(
                new Json.Member("period", Json.text(handover.period().toString())),
                new Json.Member("version", Json.number(handover.version())),
                new Json.Member("closed", Json.text(handover.day().toString()))));
    }

    private static Handover handover(ReadJson json) throws ReadJson.Malformed {
        return handover(period(json.text("period")), json.whole("version"), day(json.text("closed")));
    }

    private static Handover handover(Period period, int version, LocalDate day) throws ReadJson.Malformed {
        if (version < 1) {
            throw new ReadJson.Malformed("version " + version);
        }
        return new Handover(period, version, day);
    }

    /** Reads one item of a list. */
    private interface Item<T> {
        T read(ReadJson json) throws ReadJson.Malformed;
    }

    private static <T> List<T> all(List<ReadJson> items, Item<T> item) throws ReadJson.Malformed {
        List<T> read = new ArrayList<>();
        for (ReadJson one : items) {
            read.add(item.read(one));
        }
        return read;
    }

    static Period period(String text) throws ReadJson.Malformed {
        return Period.parse(text).orElseThrow(() -> new ReadJson.Malformed("period " + text));
    }

    static LocalDate day(String text) throws ReadJson.Malformed {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new ReadJson.Malformed("day " + text);
        }
    }
}
