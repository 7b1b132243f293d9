/**
 * The beginning: a few answers and a template give the catalogue of another commune. Answers and the template's tables come
 * in; the tables of a catalogue, which are yet to be proven like any other, or what is wrong with the answers go out. Start
 * at {@link vn.tonghop.catalogue.founding.Founding}.
 */
package vn.tonghop.catalogue.founding;
