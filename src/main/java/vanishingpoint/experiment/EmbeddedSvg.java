package vanishingpoint.experiment;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text in an SVG's {@code <metadata id="vanishing-point">}; no document type is read, no entity looked up. */
final class EmbeddedSvg {

    private static final int DEEPEST = 256;

    private EmbeddedSvg() {}

    /** Empty where there is none. */
    static Optional<String> text(String source, byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            return text(source, reader);
        } catch (XMLStreamException e) {
            String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber();
            throw new BadInputException(source, "it is neither JSON nor a whole SVG picture: not valid XML" + where);
        }
    }

    private static Optional<String> text(String source, XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == 1 && !reader.getLocalName().equals("svg")) {
                    throw new BadInputException(source, "it is neither JSON nor an SVG picture: its first element is "
                            + Fields.shown(reader.getLocalName()));
                }
                if (depth > DEEPEST) {
                    throw new BadInputException(source, "its elements are nested deeper than " + DEEPEST + " levels");
                }
                if (reader.getLocalName().equals("metadata")
                        && Embedded.MARK.equals(reader.getAttributeValue(null, "id"))) {
                    return Optional.of(reader.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return Optional.empty();
    }
}
