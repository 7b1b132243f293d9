package vn.tonghop.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ChangeWording;
import vn.tonghop.catalogue.EditionChanges;
import vn.tonghop.catalogue.EditionGap;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.FormChanges;
import vn.tonghop.model.Period;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/** What those who filled the forms in 2023 must know for 2024, as a page to read. */
class FormChangesTest {
    private static final Path PAGE = Path.of("docs/form-changes-2024.md");
    private static final Catalogue CATALOGUE = SampleCatalogue.read();

    private static final String HEAD = """
            # Changes of the forms, 2023 to 2024

            Made by a test from the difference of two editions of `input-templates/catalog`; after a change of the catalogue make it anew:
            `mvn test -Dtest=FormChangesTest -Ddocs=write`. The same for any two periods: `./run.sh catalog changes --from 2023 --to 2024`; a blank form
            tells it on its first sheet. Sentences are as officers see them. How editions work: [decision 010](decisions/010-editions.md).
            """;

    /** Run with {@code -Ddocs=write} to write the page anew. */
    @Test
    void thePageInTheDocumentationIsTheDifferenceOfTheTwoEditions() throws IOException {
        GeneratedPage page = new GeneratedPage().paragraph(HEAD);
        ChangeWording wording = new ChangeWording(PhraseFiles.read("form", "vi"));
        for (FormChanges form : EditionChanges.between(CATALOGUE, period("2023"), period("2024"))
                .forms()) {
            page.paragraph("## " + form.code() + " · " + title(form))
                    .table(
                            List.of("kind", "thay đổi", "what changed"),
                            form.changes().stream()
                                    .map(change -> List.of(
                                            ChangeWording.key(change).toLowerCase(Locale.ROOT),
                                            wording.kind(change),
                                            wording.text(change))));
        }
        page.isIn(PAGE);
    }

    /** An indicator or rule of the sample catalogue never names what its edition does not ask. */
    @Test
    void everythingThatIsNamedIsThereInEveryEdition() {
        assertThat(EditionGap.of(CATALOGUE)).isEmpty();
    }

    private static String title(FormChanges form) {
        Form after = form.after().orElseThrow();
        return after.title() + " · " + form.before().map(Form::edition).orElse("") + " → " + after.edition();
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
