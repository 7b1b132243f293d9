package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.files.FrozenFolder;
import vn.tonghop.adapter.files.Listing;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.Period;
import vn.tonghop.publish.OfficeNames;
import vn.tonghop.publish.ReadJson;

/**
 * Whose outputs a folder holds, told by the outputs themselves: the receipts of its periods, and the catalogues that its closed
 * versions were made by. So neither a lost store nor another path makes them anybody else's, and no other office writes over them.
 */
public final class OutputsOffice {
    private static final String AGENCY = "agency.csv";

    private final OfficeNames own;
    private final List<OfficeNames> found;

    private OutputsOffice(OfficeNames own, List<OfficeNames> found) {
        this.own = own;
        this.found = List.copyOf(found);
    }

    /** What cannot be read says nothing here: whoever needs it tells so. */
    public static OutputsOffice of(Workplace place) throws IOException {
        List<OfficeNames> found = new ArrayList<>();
        for (Path folder : periods(place.output())) {
            receipt(folder).ifPresent(found::add);
        }
        for (Path period : periods(place.output().resolve(Handovers.FOLDER))) {
            for (Path version : Listing.of(period)) {
                catalogue(version.resolve(FrozenVersion.INPUTS).resolve("catalog"))
                        .ifPresent(found::add);
            }
        }
        return new OutputsOffice(
                catalogue(place.catalogue()).orElse(new OfficeNames(List.of(), List.of())),
                found.stream().filter(names -> !names.isNobody()).toList());
    }

    private static List<Path> periods(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(folder)) {
            return List.of();
        }
        return Listing.of(folder).stream()
                .filter(one -> Period.parse(String.valueOf(one.getFileName())).isPresent())
                .filter(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(one))
                .toList();
    }

    private static Optional<OfficeNames> receipt(Path folder) {
        Optional<byte[]> receipt = new FrozenFolder(folder).read(Publisher.RECEIPT);
        if (receipt.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OfficeNames.read(ReadJson.parse(new String(receipt.get(), StandardCharsets.UTF_8))));
        } catch (ReadJson.Malformed damaged) {
            return Optional.empty();
        }
    }

    private static Optional<OfficeNames> catalogue(Path folder) {
        Path file = folder.resolve(AGENCY);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<Table> tables = CatalogueFolder.file(file).tables();
        return tables.isEmpty() ? Optional.empty() : Optional.of(OfficeNames.of(tables.get(0)));
    }

    /** The office whose outputs lie here, when it is not the one whose catalogue is worked with. */
    public Optional<OfficeNames> other() {
        return isOwn() || own.isNobody() || found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Whether outputs lie here that are known to be of the catalogue that is worked with. */
    public boolean isOwn() {
        return !own.isNobody() && found.stream().anyMatch(names -> !names.isOther(own));
    }

    /** The office whose catalogue is worked with. */
    OfficeNames own() {
        return own;
    }

    /**
     * Makes sure that nothing of another office is written over.
     *
     * @throws IOException if outputs of another office lie here; nothing was written
     */
    public static void require(Workplace place) throws IOException {
        OutputsOffice office = of(place);
        Optional<OfficeNames> other = office.other();
        if (other.isPresent()) {
            throw new OtherOffice(place.output(), other.get(), office.own());
        }
    }
}
