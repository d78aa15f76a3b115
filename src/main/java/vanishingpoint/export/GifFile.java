package vanishingpoint.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** A moving picture that runs for ever. Of each frame only the part that differs from the last one is kept. */
final class GifFile {

    private static final String METADATA = "javax_imageio_gif_image_1.0";
    private static final int MILLIS_PER_TICK = 10;

    private GifFile() {}

    /** The frames are asked for one after the other and may be painted over then. */
    static byte[] of(Iterator<BufferedImage> frames, int frameMillis) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            BufferedImage last = null;
            while (frames.hasNext()) {
                BufferedImage frame = frames.next();
                Rectangle part = last == null ? new Rectangle(frame.getWidth(), frame.getHeight()) : changed(last, frame);
                BufferedImage drawn = FewColours.of(frame.getSubimage(part.x, part.y, part.width, part.height));
                IIOMetadata metadata = metadata(writer, drawn, part, frameMillis);
                writer.writeToSequence(new IIOImage(drawn, null, metadata), null);
                last = frame;
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The smallest part that holds every pixel that differs; one pixel where none does. */
    private static Rectangle changed(BufferedImage last, BufferedImage frame) {
        int width = frame.getWidth();
        int[] before = new int[width];
        int[] now = new int[width];
        Rectangle part = new Rectangle(-1, -1);
        for (int y = 0; y < frame.getHeight(); y++) {
            last.getRaster().getDataElements(0, y, width, 1, before); // as they are: getRGB() asks the model for each one
            frame.getRaster().getDataElements(0, y, width, 1, now);
            for (int x = 0; x < width; x++) {
                if (before[x] != now[x]) {
                    part.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return part.isEmpty() ? new Rectangle(1, 1) : part;
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage frame, Rectangle part, int frameMillis)
            throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(METADATA);
        IIOMetadataNode place = child(root, "ImageDescriptor");
        place.setAttribute("imageLeftPosition", String.valueOf(part.x));
        place.setAttribute("imageTopPosition", String.valueOf(part.y));
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("delayTime", String.valueOf(Math.round((double) frameMillis / MILLIS_PER_TICK)));
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0}); // for ever
        child(root, "ApplicationExtensions").appendChild(loop);
        metadata.setFromTree(METADATA, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode child = new IIOMetadataNode(name);
        root.appendChild(child);
        return child;
    }
}
