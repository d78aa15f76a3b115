package vanishingpoint.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import vanishingpoint.experiment.Embedded;
import vanishingpoint.experiment.ProductVersion;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;
import vanishingpoint.i18n.Language;

/** A drawing as PDF of one page: text as outlines, heat maps as one image each, the document in the metadata. */
final class PdfFile {

    private static final int POINTS_PER_INCH = 72;
    private static final long IDENTIFIER = 1; // else it is made from the clock

    private PdfFile() {}

    static byte[] of(Picture picture, Format format, String text) {
        try (PDDocument pdf = new PDDocument()) {
            PageSize size = format.size();
            PDPage page = new PDPage(new PDRectangle((float) (size.inchesWide() * POINTS_PER_INCH),
                    (float) (size.inchesHigh() * POINTS_PER_INCH)));
            pdf.addPage(page);
            PdfBoxGraphics2D drawing = new PdfBoxGraphics2D(pdf, size.pixelsWide(), size.pixelsHigh());
            drawing.setImageEncoder(new PdfImages());
            drawing.setRenderingHint(Picture.KEEPS_SHAPES, true);
            picture.draw(drawing, format);
            drawing.dispose();
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.transform(Matrix.getScaleInstance(page.getMediaBox().getWidth() / size.pixelsWide(),
                        page.getMediaBox().getHeight() / size.pixelsHigh()));
                content.drawForm(drawing.getXFormObject());
            }
            describe(pdf, picture, format.style().language(), text);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument pdf, Picture picture, Language language, String text) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        String title = picture.title(language).plain();
        information.setTitle(title);
        information.setSubject(picture.caption(language).plain());
        information.setCreator(ProductVersion.TEXT);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(IDENTIFIER);
        String xmp = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                + "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:vp=\"urn:vanishing-point:1\">\n"
                + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + Embedded.escaped(title)
                + "</rdf:li></rdf:Alt></dc:title>\n<xmp:CreatorTool>" + Embedded.escaped(ProductVersion.TEXT)
                + "</xmp:CreatorTool>\n" + Embedded.PDF_START + Embedded.escaped(text) + Embedded.PDF_END
                + "\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
        PDMetadata metadata = new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }
}
