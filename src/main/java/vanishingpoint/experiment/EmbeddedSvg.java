package vanishingpoint.experiment;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text in an SVG's {@code <metadata id="vanishing-point">}; no document type is read, no entity looked up. */
final class EmbeddedSvg {

    private static final int DEEPEST = 256;
    private static final XMLInputFactory FACTORY = factory();

    private EmbeddedSvg() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Empty where there is none. */
    static Optional<String> text(String source, String svg) {
        try {
            return text(source, FACTORY.createXMLStreamReader(new StringReader(svg)));
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
                    return Optional.of(content(source, reader));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return Optional.empty();
    }

    /** Nothing but characters: neither elements nor entities, whatever they would stand for. */
    private static String content(String source, XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (!reader.isCharacters()) {
                throw new BadInputException(source, "its experiment is written in a way that the program does not write");
            }
            text.append(reader.getText());
        }
        return text.toString();
    }
}
