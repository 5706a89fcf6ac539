package vn.trucban.bot.paper.print;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.trucban.bot.paper.PaperCode;

/** The receipts in a photo: several at once, in any direction. The photo is looked at in memory and kept nowhere. */
public final class ReceiptPhoto {
    /** What a phone's camera makes, and a little more; anything larger would fill the memory. */
    private static final long MOST_PIXELS = 120_000_000;
    /** Pixels on the longer side that are enough for twenty receipts in one photo. */
    private static final int LOOKED_AT = 3_000;

    private static final double[] SCALES = {1, 0.5, 2};
    private static final int SMALLEST = 100;
    private static final int PIECES = 3;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg");
    private static final Map<DecodeHintType, ?> CAREFULLY = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    private ReceiptPhoto() {}

    /**
     * The receipts' numbers found, each once, by number; empty where it is no PNG or JPEG, or too large.
     *
     * <p>A photo in which nothing can be read is an empty list.
     */
    public static Optional<List<PaperCode>> read(byte[] photo) {
        return image(photo).map(ReceiptPhoto::codes);
    }

    private static List<PaperCode> codes(BufferedImage image) {
        Set<String> texts = new LinkedHashSet<>();
        for (double scale : SCALES) {
            int longer = (int) (Math.max(image.getWidth(), image.getHeight()) * scale);
            if (longer >= SMALLEST && (scale <= 1 || longer <= LOOKED_AT)) {
                look(luminance(scale == 1 ? image : scaled(image, scale)), texts);
            }
        }
        return PaperCode.find(String.join(" ", texts)).codes().stream()
                .filter(code -> code.kind() == PaperCode.Kind.RECEIPT)
                .sorted(Comparator.comparing(PaperCode::value))
                .toList();
    }

    /** why in pieces: among many marks the reader pairs those of different codes and finds neither. */
    private static void look(LuminanceSource light, Set<String> texts) {
        texts.addAll(texts(new GlobalHistogramBinarizer(light)));
        for (int pieces = 1; pieces <= PIECES; pieces++) {
            int width = light.getWidth() * 2 / (pieces + 1);
            int height = light.getHeight() * 2 / (pieces + 1);
            for (int i = 0; i < pieces * pieces; i++) {
                int left = i % pieces * (width / 2);
                int top = i / pieces * (height / 2);
                texts.addAll(texts(new HybridBinarizer(light.crop(left, top, width, height))));
            }
        }
    }

    private static List<String> texts(Binarizer blackAndWhite) {
        try {
            Result[] found = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(blackAndWhite), CAREFULLY);
            return Arrays.stream(found).map(Result::getText).toList();
        } catch (NotFoundException nothing) {
            return List.of();
        }
    }

    private static LuminanceSource luminance(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = (int) (image.getWidth() * scale);
        int height = (int) (image.getHeight() * scale);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static Optional<BufferedImage> image(byte[] photo) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                        ? decoded(reader, in)
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> decoded(ImageReader reader, ImageInputStream in) throws IOException {
        reader.setInput(in, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS || width < 1 || height < 1) {
            return Optional.empty();
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.max(width, height) / LOOKED_AT);
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, param));
    }
}
