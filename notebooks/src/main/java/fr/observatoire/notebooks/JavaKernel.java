package fr.observatoire.notebooks;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * A Jupyter kernel for Java: JShell in this process, so that a cell can use the classes of the warehouse, and
 * {@link Notebook#show} to put a table or a chart below a cell. The first statement that fails ends the cell with an
 * error.
 */
public final class JavaKernel extends BaseKernel {

    private final JShell shell = JShell.builder().executionEngine("local").build();

    JavaKernel() {
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            shell.addToClasspath(entry);
        }
        shell.eval("import java.util.*;");
    }

    /** Started by Jupyter with the path of its connection file. */
    public static void main(String[] args) throws Exception {
        // Otherwise every message of the protocol would be shown on the terminal; the loggers only have the root in
        // common.
        Logger.getLogger("").setLevel(Level.WARNING);
        JupyterConnection connection =
                new JupyterConnection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
        new JavaKernel().becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
    }

    @Override
    public DisplayData eval(String cell) throws CellException {
        String value = null;
        for (String rest = cell; !rest.isBlank(); ) {
            CompletionInfo statement = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            value = evaluate(statement.source() == null ? rest : statement.source());
            rest = statement.remaining() == null ? "" : statement.remaining();
        }
        Notebook.drain().forEach(this::display);
        return value == null ? null : new DisplayData(value);
    }

    /** The value of the last expression as text, null when there is none. */
    private String evaluate(String source) throws CellException {
        String value = null;
        for (SnippetEvent event : shell.eval(source)) {
            if (event.exception() != null) {
                throw new CellException(source, List.of(String.valueOf(event.exception())));
            } else if (event.status() == Snippet.Status.REJECTED) {
                throw new CellException(source, diagnostics(event.snippet()));
            }
            boolean expression = event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                    || event.snippet().kind() == Snippet.Kind.EXPRESSION;
            value = expression && !"null".equals(event.value()) ? event.value() : null;
        }
        return value;
    }

    private List<String> diagnostics(Snippet snippet) {
        return shell.diagnostics(snippet)
                .map((Diag d) -> d.getMessage(Locale.ROOT))
                .collect(Collectors.toList());
    }

    @Override
    public List<String> formatError(Exception error) {
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(error.getMessage()));
        return lines;
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("Java")
                .version(Runtime.version().toString())
                .mimetype("text/x-java-source")
                .fileExtension(".jshell")
                .pygments("java")
                .codemirror("java")
                .build();
    }

    @Override
    public void onShutdown(boolean restarting) {
        shell.close();
    }

    @Override
    public void interrupt() {
        shell.stop();
    }

    /** A statement of a cell did not compile or threw an exception. */
    static final class CellException extends Exception {

        private static final long serialVersionUID = 1L;

        CellException(String source, List<String> causes) {
            super(source.strip() + System.lineSeparator() + String.join(System.lineSeparator(), causes));
        }
    }
}
