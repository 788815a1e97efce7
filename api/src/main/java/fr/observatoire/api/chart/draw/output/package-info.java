/** Files of pictures, whatever is drawn in them: PNG with few colours, SVG and PDF that can be read aloud. */
package fr.observatoire.api.chart.draw.output;
