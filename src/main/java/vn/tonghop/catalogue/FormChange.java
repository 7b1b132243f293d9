package vn.tonghop.catalogue;

import java.util.List;
import java.util.Locale;

/** One thing that a form asks otherwise than in an earlier edition. */
public sealed interface FormChange {
    /** The elements of the earlier edition that are meant; none of what is new. */
    List<DataElement> elementsBefore();

    /** The elements of the later edition that are meant; none of what ended without a successor. */
    List<DataElement> elementsAfter();

    /** What is different of an element that can be compared. */
    default List<Difference> differences() {
        return List.of();
    }

    /** Asked for the first time, in place of nothing on this form. */
    record Added(DataElement element) implements FormChange {
        @Override
        public List<DataElement> elementsBefore() {
            return List.of();
        }

        @Override
        public List<DataElement> elementsAfter() {
            return List.of(element);
        }
    }

    /**
     * Not asked any more, by this form or any other.
     *
     * @param successors elements of other forms that take over from it
     */
    record Ended(DataElement element, List<DataElement> successors) implements FormChange {
        public Ended {
            successors = List.copyOf(successors);
        }

        @Override
        public List<DataElement> elementsBefore() {
            return List.of(element);
        }

        @Override
        public List<DataElement> elementsAfter() {
            return successors;
        }
    }

    /**
     * Elements that ended and those of the same form that take over from them, in the order of the form. Figures of before
     * go on under another code only where one replaces one.
     */
    record Replaced(List<DataElement> before, List<DataElement> after) implements FormChange {
        public Replaced {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        public boolean isOneForOne() {
            return before.size() == 1 && after.size() == 1;
        }

        /** What is different where one replaces one; of several nothing can be compared. */
        @Override
        public List<Difference> differences() {
            return isOneForOne() ? ElementDifferences.of(before.get(0), after.get(0)) : List.of();
        }

        @Override
        public List<DataElement> elementsBefore() {
            return before;
        }

        @Override
        public List<DataElement> elementsAfter() {
            return after;
        }
    }

    /** The same element, asked otherwise. */
    record Redefined(DataElement before, DataElement after, List<Difference> differences) implements FormChange {
        public Redefined {
            differences = List.copyOf(differences);
        }

        @Override
        public List<DataElement> elementsBefore() {
            return List.of(before);
        }

        @Override
        public List<DataElement> elementsAfter() {
            return List.of(after);
        }
    }

    /** An element that other forms asked, or asked alone, before. */
    record MovedHere(DataElement element, List<String> from) implements FormChange {
        public MovedHere {
            from = List.copyOf(from);
        }

        @Override
        public List<DataElement> elementsBefore() {
            return List.of(element);
        }

        @Override
        public List<DataElement> elementsAfter() {
            return List.of(element);
        }
    }

    /** An element that only other forms ask from now on. */
    record MovedAway(DataElement element, List<String> to) implements FormChange {
        public MovedAway {
            to = List.copyOf(to);
        }

        @Override
        public List<DataElement> elementsBefore() {
            return List.of(element);
        }

        @Override
        public List<DataElement> elementsAfter() {
            return List.of(element);
        }
    }

    /** A list table asked for the first time. */
    record ListAdded(ListTable list, List<DataElement> columns) implements FormChange {
        public ListAdded {
            columns = List.copyOf(columns);
        }

        @Override
        public List<DataElement> elementsBefore() {
            return List.of();
        }

        @Override
        public List<DataElement> elementsAfter() {
            return columns;
        }
    }

    /** A list table not asked any more. */
    record ListEnded(ListTable list, List<DataElement> columns) implements FormChange {
        public ListEnded {
            columns = List.copyOf(columns);
        }

        @Override
        public List<DataElement> elementsBefore() {
            return columns;
        }

        @Override
        public List<DataElement> elementsAfter() {
            return List.of();
        }
    }

    /** What can be different of one element. */
    enum Aspect {
        LABEL,
        UNIT,
        NATURE,
        AGGREGATION,
        SUBJECT,
        DECIMALS,
        RANGE,
        REQUIRED,
        FREQUENCY,
        NOTE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One aspect before and after, as the catalogue writes it; a range as {@code 0..200}, empty where there is none. */
    record Difference(Aspect aspect, String before, String after) {}
}
