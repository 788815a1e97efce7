package fr.observatoire.api.chart.draw.output;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture with at most 256 colours, one byte for each pixel: the PNG has little more than half the bytes, and only a
 * third of the data must be compressed. A chart has between a hundred and two thousand colours, nearly all on the
 * smooth edges of letters and lines. A colour that is not kept is replaced by the nearest one; nobody sees the
 * difference.
 */
public final class IndexedImage {

    private static final int MOST = 256;

    /** A colour of the picture: 0xRRGGBB, how many pixels have it, and its place in the palette. */
    private static final class Shade {
        private final int rgb;
        private int pixels;
        private int place;
        private int distance = Integer.MAX_VALUE;

        Shade(int rgb) {
            this.rgb = rgb;
        }

        /** The error in the picture when this colour is replaced by the nearest one that is kept so far. */
        long loss() {
            return (long) distance * pixels;
        }

        void offer(int kept, int at) {
            int offered = distance(rgb, kept);
            if (offered < distance) {
                distance = offered;
                place = at;
            }
        }
    }

    private IndexedImage() {}

    /**
     * The same picture with a palette.
     *
     * @param image of {@link BufferedImage#TYPE_3BYTE_BGR}
     */
    public static BufferedImage indexed(BufferedImage image) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Map<Integer, Shade> shades = shades(pixels);
        BufferedImage indexed = new BufferedImage(
                image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours(shades));
        fill(((DataBufferByte) indexed.getRaster().getDataBuffer()).getData(), pixels, shades);
        return indexed;
    }

    /** The colours, by value. Neighbouring pixels mostly have the same colour, so it is looked up once for them. */
    private static Map<Integer, Shade> shades(byte[] pixels) {
        Map<Integer, Shade> shades = new HashMap<>();
        Shade last = null;
        for (int at = 0; at < pixels.length; at += 3) {
            int rgb = rgb(pixels, at);
            if (last == null || last.rgb != rgb) {
                last = shades.computeIfAbsent(rgb, Shade::new);
            }
            last.pixels++;
        }
        return shades;
    }

    /** Keeps one colour after the other, each time the one whose loss would be the largest error. */
    private static IndexColorModel colours(Map<Integer, Shade> shades) {
        List<Shade> all = new ArrayList<>(shades.values());
        int size = Math.min(MOST, all.size());
        byte[] red = new byte[size];
        byte[] green = new byte[size];
        byte[] blue = new byte[size];
        for (int place = 0; place < size; place++) {
            int rgb = mostLost(all).rgb;
            red[place] = (byte) (rgb >> 16);
            green[place] = (byte) (rgb >> 8);
            blue[place] = (byte) rgb;
            for (Shade shade : all) {
                shade.offer(rgb, place);
            }
        }
        return new IndexColorModel(8, size, red, green, blue);
    }

    private static Shade mostLost(List<Shade> shades) {
        Shade most = shades.get(0);
        for (Shade shade : shades) {
            if (shade.loss() > most.loss()) {
                most = shade;
            }
        }
        return most;
    }

    private static void fill(byte[] places, byte[] pixels, Map<Integer, Shade> shades) {
        Shade last = null;
        for (int at = 0; at < pixels.length; at += 3) {
            int rgb = rgb(pixels, at);
            if (last == null || last.rgb != rgb) {
                last = shades.get(rgb);
            }
            places[at / 3] = (byte) last.place;
        }
    }

    private static int rgb(byte[] pixels, int at) {
        return (pixels[at + 2] & 0xFF) << 16 | (pixels[at + 1] & 0xFF) << 8 | pixels[at] & 0xFF;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
