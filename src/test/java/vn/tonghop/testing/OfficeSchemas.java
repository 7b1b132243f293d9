package vn.tonghop.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.SchemaTypeSystem;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/**
 * The schemas of Office Open XML (ECMA-376, transitional), as POI's full jar carries them in compiled form. That jar lies beside POI's
 * small one in the local repository; it is opened by a class loader of its own, so that no test passes because of a
 * class that the program does not have.
 */
public final class OfficeSchemas {
    private static final SchemaTypeSystem SCHEMAS = open();

    /** Comments lie in a part of VML, whose root has no namespace; POI describes it under this one. */
    private static final QName VML = new QName("urn:schemas-poi-apache-org:vmldrawing", "xml");

    private OfficeSchemas() {}

    /**
     * What is not valid in a part, or nothing at all when the part's root is not described: packages' own lists, and the
     * properties with the words of other standards.
     */
    public static Optional<List<String>> faults(byte[] part) {
        try {
            XmlObject parsed = XmlObject.Factory.parse(new ByteArrayInputStream(part));
            QName root = root(parsed);
            boolean isVml = root.equals(new QName("xml"));
            return Optional.ofNullable(SCHEMAS.findDocumentType(isVml ? VML : root))
                    .map(type -> faults(part, type, isVml));
        } catch (XmlException | IOException e) {
            return Optional.of(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static QName root(XmlObject document) {
        try (var cursor = document.newCursor()) {
            cursor.toFirstChild();
            return cursor.getName();
        }
    }

    /** The schema does not know that texts may keep their spaces; Excel itself says so in every workbook that needs it. */
    private static byte[] withoutSpace(byte[] part) {
        String xml = new String(part, StandardCharsets.UTF_8);
        return xml.replace("<t xml:space=\"preserve\">", "<t>").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> faults(byte[] part, SchemaType type, boolean isVml) {
        XmlOptions options = new XmlOptions().setDocumentType(type);
        if (isVml) {
            options.setLoadSubstituteNamespaces(Map.of("", VML.getNamespaceURI()));
        }
        List<XmlError> errors = new ArrayList<>();
        try {
            SCHEMAS.parse(new ByteArrayInputStream(withoutSpace(part)), type, options)
                    .validate(new XmlOptions().setErrorListener(errors));
        } catch (XmlException | IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        return errors.stream().map(XmlError::getMessage).toList();
    }

    private static SchemaTypeSystem open() {
        try {
            ClassLoader beans = new OnlyXmlBeans();
            URL jar = jar().toUri().toURL();
            // Stays open: schemas are read when they are first asked for.
            return (SchemaTypeSystem) new URLClassLoader(new URL[] {jar}, beans)
                    .loadClass(TypeSystemHolder.class.getName())
                    .getField("typeSystem")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        try {
            Path small = Path.of(TypeSystemHolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String version = String.valueOf(small.getParent().getFileName());
            Path full = small.resolve("../../../poi-ooxml-full/" + version + "/poi-ooxml-full-" + version + ".jar")
                    .normalize();
            if (!Files.isRegularFile(full)) {
                throw new IllegalStateException("no " + full + ": run a build with the network, it is a dependency");
            }
            return full;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything the jar of schemas needs from the tests' own class path. */
    private static final class OnlyXmlBeans extends ClassLoader {
        private OnlyXmlBeans() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.apache.xmlbeans.")) {
                return XmlObject.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
