package fr.observatoire.warehouse.catalog.look;

import fr.observatoire.warehouse.catalog.file.ModelFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Opens a logo. Its size is read before it is decoded, because a small file can hold a picture that fills the memory.
 *
 * @param file that names it, whose fault it is when it does not open
 */
record LogoFile(ModelFile file, String name) {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_PIXELS = 4000;
    private static final int LEAST_PIXELS = 32;

    Logo read(byte[] bytes) {
        require(bytes.length <= MOST_BYTES, "expected.logo_bytes", MOST_BYTES / 1000, bytes.length / 1000);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            require(readers.hasNext(), "expected.logo_kind");
            ImageReader reader = readers.next();
            String kind = reader.getFormatName();
            require("png".equalsIgnoreCase(kind) || "jpeg".equalsIgnoreCase(kind), "expected.logo_kind");
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            require(
                    Math.min(width, height) >= LEAST_PIXELS && Math.max(width, height) <= MOST_PIXELS,
                    "expected.logo_pixels",
                    LEAST_PIXELS,
                    MOST_PIXELS,
                    width,
                    height);
            BufferedImage picture = reader.read(0);
            return new Logo(bytes, "png".equalsIgnoreCase(kind), picture.getWidth(), picture.getHeight());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            require(false, "expected.logo_whole");
            throw new IllegalStateException(e);
        }
    }

    private void require(boolean right, String expected, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = name;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        file.require("logo", right, expected, all);
    }
}
