package vn.trucban.notifier.feed;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The official CAP 1.2 schema and Google's stricter one, and what neither of them holds. */
final class CapSchemas {
    private static final List<Schema> SCHEMAS = List.of(schema("CAP-v1.2.xsd"), schema("cap12_extended.xsd"));

    private CapSchemas() {}

    /** Everything wrong with it; none is expected. */
    static List<String> problems(byte[] cap) throws Exception {
        List<String> problems = new ArrayList<>();
        for (Schema schema : SCHEMAS) {
            try {
                schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(cap)));
            } catch (SAXException invalid) {
                problems.add(invalid.getMessage());
            }
        }
        Document document = parse(cap);
        Element alert = document.getDocumentElement();
        if (!text(alert, "msgType").equals("Alert") && text(alert, "references").isBlank()) {
            problems.add("an Update or Cancel must reference");
        }
        if (text(alert, "references").contains(text(alert, "identifier"))) {
            problems.add("references itself");
        }
        for (String needed :
                List.of("info", "language", "expires", "web", "polygon", "geocode", "headline", "senderName")) {
            if (document.getElementsByTagName(needed).getLength() == 0) {
                problems.add("no " + needed);
            }
        }
        if (text(alert, "sent").compareTo(text(alert, "expires")) >= 0) {
            problems.add("expires before it is sent");
        }
        String[] points = text(alert, "polygon").split("\\s+");
        if (points.length < 4 || !points[0].equals(points[points.length - 1])) {
            problems.add("the polygon is not closed");
        }
        return problems;
    }

    static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** The text of the first element of this name; empty where there is none. */
    static String text(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Schema schema(String file) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(CapSchemas.class.getResource("/cap/" + file));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
