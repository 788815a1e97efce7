package fr.observatoire.warehouse.catalog.look;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelYaml;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code report/CODE.yml}, a file for each office, and the logo that lies beside it. */
public final class LookFiles {

    private static final String FOLDER = "report";
    private static final String YAML = ".yml";
    private static final List<String> LANGUAGES = List.of("fr", "en");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    /** One slide in letters that the last row reads. */
    private static final int LONGEST = 900;

    private static final int MOST_PARAGRAPHS = 8;

    /** What the letters of slides and pages can write, on lines. */
    private static final Pattern TEXT = Pattern.compile(
            "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{Mn}\\p{N}\\p{P}\\p{Sc}\\p{Sm}\\p{Sk}\\p{Zs}°©®™\\n]{1,"
                    + LONGEST + "}");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern TITLE = Pattern.compile("[^\\p{C}]{1,80}");

    private final ModelFiles files;
    private final Collection<String> offices;

    /** A file as it is written. */
    private record Written(
            @JsonProperty(required = true) String office, String logo, Colours colours, List<Foreword> forewords) {}

    public LookFiles(ModelFiles files, Collection<String> offices) {
        this.files = files;
        this.offices = offices;
    }

    /** By office; one without a file is not in it. */
    public Map<String, OfficeLook> read() {
        Map<String, OfficeLook> looks = new HashMap<>();
        for (ModelFile file : files.in(FOLDER)) {
            if (!file.path().endsWith(YAML)) {
                continue;
            }
            Written written = ModelYaml.bind(file, Written.class);
            requireOffice(file, written.office());
            List<Foreword> forewords = written.forewords() == null ? List.of() : written.forewords();
            forewords(file, forewords);
            looks.put(
                    written.office(),
                    new OfficeLook(logo(file, written.logo()), colours(file, written.colours()), forewords));
        }
        return looks;
    }

    /** The name of the file is the office, so that each has one. */
    private void requireOffice(ModelFile file, String office) {
        if (!offices.contains(office)) {
            file.require(
                    "office",
                    false,
                    "expected.one_like",
                    String.join(", ", NearestCodes.always(office, offices)),
                    String.join(", ", offices));
        }
        if (!file.name().equals(office)) {
            throw file.fault(Texts.WAREHOUSE.text("model.declares", office, file.name()), null);
        }
    }

    private Logo logo(ModelFile file, String name) {
        if (name == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (ModelFile each : files.in(FOLDER)) {
            String here = each.path().substring(FOLDER.length() + 1);
            if (here.equals(name) && !here.endsWith(YAML)) {
                return new LogoFile(file, name).read(each.bytes());
            }
            if (!here.endsWith(YAML)) {
                names.add(here);
            }
        }
        file.require("logo", false, "expected.logo_beside", name, String.join(", ", names));
        throw new IllegalStateException(name);
    }

    private static Colours colours(ModelFile file, Colours colours) {
        if (colours == null) {
            return Colours.PROGRAM;
        }
        require(file, "main", colours.main(), Contrast.OF_LETTERS);
        require(file, "accent", colours.accent(), Contrast.OF_SHAPES);
        return colours;
    }

    private static void require(ModelFile file, String key, String colour, double least) {
        file.require(key, COLOUR.matcher(colour).matches(), "expected.colour", colour);
        double ratio = Contrast.withWhite(colour);
        file.require(key, ratio >= least, "expected.contrast", least, colour, ratio);
    }

    private static void forewords(ModelFile file, List<Foreword> forewords) {
        List<Foreword> before = new ArrayList<>();
        for (Foreword each : forewords) {
            String year = Integer.toString(each.year());
            file.require("year", each.year() >= FIRST_YEAR && each.year() <= LAST_YEAR, "expected.target_year");
            file.require(
                    "language",
                    each.language() == null || LANGUAGES.contains(each.language()),
                    "expected.one_of",
                    String.join(", ", LANGUAGES));
            file.require(
                    "title", each.title() == null || TITLE.matcher(each.title()).matches(), "expected.foreword_title");
            file.require(
                    "text",
                    fits(each),
                    "expected.foreword",
                    LONGEST,
                    MOST_PARAGRAPHS,
                    year,
                    each.text().length());
            boolean twice = before.stream()
                    .anyMatch(other ->
                            other.year() == each.year() && (other.language() == null || each.speaks(other.language())));
            file.require("forewords", !twice, "expected.one_foreword", year);
            before.add(each);
        }
    }

    private static boolean fits(Foreword foreword) {
        return TEXT.matcher(foreword.text()).matches()
                && !foreword.paragraphs().isEmpty()
                && foreword.paragraphs().size() <= MOST_PARAGRAPHS;
    }
}
