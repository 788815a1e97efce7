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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code report/CODE.yml}, a file for each office, and the logo and the template that lie beside it. */
public final class LookFiles {

    private static final String FOLDER = "report";
    private static final String YAML = ".yml";
    private static final String SHOW = ".pptx";
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
            @JsonProperty(required = true) String office,
            String logo,
            String template,
            Colours colours,
            List<Foreword> forewords) {}

    public LookFiles(ModelFiles files, Collection<String> offices) {
        this.files = files;
        this.offices = offices;
    }

    /** By office; one without a file is not in it. */
    public Map<String, OfficeLook> read() {
        Map<String, OfficeLook> looks = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (ModelFile file : files.in(FOLDER)) {
            if (!file.path().endsWith(YAML)) {
                continue;
            }
            Written written = ModelYaml.bind(file, Written.class);
            requireOffice(file, written.office());
            List<Foreword> forewords = written.forewords() == null ? List.of() : written.forewords();
            forewords(file, forewords);
            used.add(written.template());
            SlideTemplate template = template(file, written.template());
            looks.put(
                    written.office(),
                    new OfficeLook(
                            logo(file, written.logo()),
                            template,
                            colours(file, written.colours(), template),
                            forewords));
        }
        requireUsed(used);
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
        return name == null ? null : new LogoFile(file, name).read(beside(file, "logo", name));
    }

    private SlideTemplate template(ModelFile file, String name) {
        return name == null ? null : new SlideTemplateFile(file, name).read(beside(file, "template", name));
    }

    /** The bytes of the file beside this one that a key names. */
    private byte[] beside(ModelFile file, String key, String name) {
        List<String> names = new ArrayList<>();
        for (ModelFile each : files.in(FOLDER)) {
            String here = each.path().substring(FOLDER.length() + 1);
            if (here.equals(name) && !here.endsWith(YAML)) {
                return each.bytes();
            }
            if (!here.endsWith(YAML)) {
                names.add(here);
            }
        }
        file.require(key, false, "expected.beside", name, String.join(", ", names));
        throw new IllegalStateException(name);
    }

    /** A template that no office names would change nothing, and nobody would know why. */
    private void requireUsed(Set<String> used) {
        for (ModelFile file : files.in(FOLDER)) {
            String here = file.path().substring(FOLDER.length() + 1);
            if (here.endsWith(SHOW) && !used.contains(here) && files.isComplete(FOLDER)) {
                throw file.fault(Texts.WAREHOUSE.text("model.unnamed_template", here), null);
            }
        }
    }

    /** Those that the office gives, else those of its template. */
    private static Colours colours(ModelFile file, Colours given, SlideTemplate template) {
        if (given == null && template == null) {
            return Colours.PROGRAM;
        }
        Colours colours = given == null ? template.colours() : given;
        require(file, given == null ? "template" : "main", colours.main(), Contrast.OF_LETTERS);
        require(file, given == null ? "template" : "accent", colours.accent(), Contrast.OF_SHAPES);
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
