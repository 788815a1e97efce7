package fr.observatoire.api.dashboard.part;

import fr.observatoire.warehouse.catalog.look.Logo;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.imageio.ImageIO;

/** A logo as an address that contains the picture itself: pages load nothing from elsewhere. */
public final class LogoPicture {

    /** Twice as high as it is shown, for sharp screens. */
    private static final int HEIGHT = 96;

    /** Every page has it, and it is made small once. */
    private static final Map<Logo, String> SMALL = Collections.synchronizedMap(new WeakHashMap<>());

    private LogoPicture() {}

    /** As the office gave it. */
    public static String source(Logo logo) {
        return address(logo.mediaType(), logo.bytes());
    }

    /** Small enough for the head of every page. */
    public static String small(Logo logo) {
        return SMALL.computeIfAbsent(logo, LogoPicture::reduced);
    }

    private static String reduced(Logo logo) {
        if (logo.height() <= HEIGHT) {
            return source(logo);
        }
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
            int width = Math.max(1, logo.width() * HEIGHT / logo.height());
            BufferedImage small = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_INT_ARGB);
            Graphics2D g = small.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            g.drawImage(whole, 0, 0, width, HEIGHT, null);
            g.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(small, "png", png);
            return address("image/png", png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String mediaType, byte[] bytes) {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
