package fr.observatoire.notebooks;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** What a cell shows below itself. */
public final class Notebook {

    private static final List<DisplayData> SHOWN = new ArrayList<>();

    private Notebook() {}

    /** Shows a picture. */
    public static synchronized void png(byte[] picture) {
        DisplayData data = new DisplayData();
        data.putData(MIMEType.parse("image/png"), Base64.getEncoder().encodeToString(picture));
        SHOWN.add(data);
    }

    /** Shows a chart. */
    public static void chart(Chart<?, ?> chart) throws IOException {
        png(ChartEncoder.getBytes(chart, "png"));
    }

    /** Shows a table: the first row is its header. */
    public static synchronized void table(List<? extends List<?>> rows) {
        StringBuilder html = new StringBuilder("<table>");
        for (int i = 0; i < rows.size(); i++) {
            String tag = i == 0 ? "th" : "td";
            html.append("<tr>");
            rows.get(i).forEach(cell -> html.append("<%1$s>%2$s</%1$s>".formatted(tag, escape(cell))));
            html.append("</tr>");
        }
        DisplayData data = new DisplayData();
        data.putHTML(html.append("</table>").toString());
        SHOWN.add(data);
    }

    /** What was shown since the last call, in order. */
    static synchronized List<DisplayData> drain() {
        List<DisplayData> shown = List.copyOf(SHOWN);
        SHOWN.clear();
        return shown;
    }

    private static String escape(Object cell) {
        return cell == null
                ? ""
                : cell.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
