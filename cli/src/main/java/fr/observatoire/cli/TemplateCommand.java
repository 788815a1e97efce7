package fr.observatoire.cli;

import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.etl.template.Template;
import fr.observatoire.warehouse.catalog.SourceContract;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code template}: an empty sheet of a source to fill in, or the schema of the source for a program. */
@Command(name = "template", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Parameters(paramLabel = "SOURCE", descriptionKey = "template.source")
    String source;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "template.out")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SourceContract contract = home.catalog().source(source);
        try {
            write(contract)
                    .forEach(file -> spec.commandLine().getOut().println(Main.message("template.written", file)));
            return 0;
        } catch (FileAlreadyExistsException e) {
            throw wrong("template.exists", e.getFile());
        }
    }

    private List<Path> write(SourceContract contract) throws IOException {
        String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            Template.writeSchema(contract, out);
            return List.of(out);
        } else if (!name.endsWith(".xlsx")) {
            throw wrong("template.suffix", out);
        } else if (Template.sheets(contract).isEmpty()) {
            throw wrong("template.tool", source);
        }
        return Template.write(contract, out, lang());
    }

    /** The columns are French, and so are their explanations, unless English is chosen explicitly. */
    private String lang() {
        return ((Main) spec.root().userObject()).lang;
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(spec.commandLine(), Main.message(key, values));
    }
}
