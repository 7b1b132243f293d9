package vn.tonghop.adapter.word;

import java.util.Optional;
import org.w3c.dom.Element;
import vn.tonghop.model.document.Binding;

/**
 * What Word calls a content control: a frame around text that is seen only by whoever points at it, with a title for him and a tag for
 * programs. Word and LibreOffice keep both while the document is edited.
 */
final class ContentControl {
    private ContentControl() {}

    /** A control with a run in it. */
    static Element around(Element run, Binding binding, int id) {
        Element properties = OutlineWriter.element(run, "sdtPr");
        properties.appendChild(valued(run, "alias", binding.title()));
        properties.appendChild(valued(run, "tag", binding.tag()));
        properties.appendChild(valued(run, "id", Integer.toString(id)));
        Element content = OutlineWriter.element(run, "sdtContent");
        content.appendChild(run);
        Element control = OutlineWriter.element(run, "sdt");
        control.appendChild(properties);
        control.appendChild(content);
        return control;
    }

    private static Element valued(Element near, String name, String value) {
        Element element = OutlineWriter.element(near, name);
        String prefix = near.getPrefix();
        element.setAttributeNS(near.getNamespaceURI(), prefix == null ? "val" : prefix + ":val", value);
        return element;
    }

    /** What a control binds; empty for a frame that an officer made for himself. */
    static Optional<Binding> binding(Element control) {
        String namespace = control.getNamespaceURI();
        String tag = "";
        String title = "";
        for (Element part : PartXml.children(control)) {
            if ("sdtPr".equals(part.getLocalName())) {
                for (Element property : PartXml.children(part)) {
                    String value = property.getAttributeNS(namespace, "val");
                    if ("tag".equals(property.getLocalName())) {
                        tag = value;
                    } else if ("alias".equals(property.getLocalName())) {
                        title = value;
                    }
                }
            }
        }
        return Binding.isTag(tag) ? Optional.of(new Binding(tag, title)) : Optional.empty();
    }
}
