package vn.tonghop.adapter.word;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.tonghop.model.document.Binding;

/**
 * What Word calls a content control: a frame around text that is seen only by whoever points at it, with a title for him and a tag for
 * programs. Word keeps both while the document is edited; LibreOffice before 7.6 keeps the frame and loses what it says, so there is a bookmark
 * around it whose name says the same.
 */
final class ContentControl {
    private ContentControl() {}

    /** A control with a run in it, between the two ends of its bookmark. */
    static List<Element> bookmarked(Element run, Binding binding, int number, int id) {
        Element control = around(run, binding, id);
        Optional<String> name = binding.name(number);
        if (name.isEmpty()) {
            return List.of(control);
        }
        Element start = identified(run, "bookmarkStart", id);
        set(start, "name", name.get());
        return List.of(start, control, identified(run, "bookmarkEnd", id));
    }

    private static Element identified(Element near, String name, int id) {
        Element element = OutlineWriter.element(near, name);
        set(element, "id", Integer.toString(id));
        return element;
    }

    private static void set(Element element, String attribute, String value) {
        String prefix = element.getPrefix();
        element.setAttributeNS(element.getNamespaceURI(), prefix == null ? attribute : prefix + ":" + attribute, value);
    }

    private static Element around(Element run, Binding binding, int id) {
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
        set(element, "val", value);
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

    /** What a bookmark binds, if its name is one of ours. */
    static Optional<Binding> bookmarked(Element start) {
        return Binding.tagOf(start.getAttributeNS(start.getNamespaceURI(), "name"))
                .map(tag -> new Binding(tag, ""));
    }
}
