package io.dragoman.server.embedded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what a plan finds, lazily: whoever takes ten documents costs ten steps. */
final class IndexScan {

    private final IndexPlan plan;
    private final int fields;
    private final int from;
    private final int to;

    IndexScan(IndexPlan plan) {
        this.plan = plan;
        fields = plan.index().fields().count();
        from = plan.equal().size();
        to = from + plan.sorted();
    }

    /** The ids of the documents, each once; in the order asked for when the plan gives it. */
    Stream<Object> ids() {
        Stream<Object> ids = entries().map(entry -> entry.id(fields));
        if (plan.index().fields().hasSeveral()) {
            Set<Object> seen = new HashSet<>();
            return ids.filter(seen::add);
        }
        return ids;
    }

    private Stream<IndexEntry> entries() {
        List<Iterator<IndexEntry>> ranges = new ArrayList<>();
        plan.ranges().forEach(range -> ranges.add(range.entries(plan.index().map(), plan.backwards())));
        if (!plan.isSorted()) {
            return ranges.stream().flatMap(IndexScan::stream);
        }
        List<Iterator<IndexEntry>> runs = new ArrayList<>();
        ranges.forEach(range -> runs.add(new Runs(range)));
        return stream(runs.size() == 1 ? runs.get(0) : new Merged(runs));
    }

    private static Stream<IndexEntry> stream(Iterator<IndexEntry> entries) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false);
    }

    private int compare(IndexEntry one, IndexEntry other) {
        int order = IndexEntry.compare(one, other, from, to);
        return plan.backwards() ? -order : order;
    }

    private Comparator<IndexEntry> byId() {
        return (one, other) -> IndexEntry.compareIds(one, other, fields);
    }

    /** Entries that are equal in what is sorted by come in the order of their ids, in whatever direction the index is read. */
    private final class Runs implements Iterator<IndexEntry> {

        private final Peeking entries;
        private Iterator<IndexEntry> run = Collections.emptyIterator();

        Runs(Iterator<IndexEntry> entries) {
            this.entries = new Peeking(entries);
        }

        @Override
        public boolean hasNext() {
            return run.hasNext() || entries.hasNext();
        }

        @Override
        public IndexEntry next() {
            if (!run.hasNext()) {
                run = nextRun().iterator();
            }
            return run.next();
        }

        private List<IndexEntry> nextRun() {
            IndexEntry first = entries.next();
            List<IndexEntry> equal = new ArrayList<>(List.of(first));
            while (entries.hasNext() && compare(first, entries.peek()) == 0) {
                equal.add(entries.next());
            }
            equal.sort(byId());
            return equal;
        }
    }

    /** Several ranges as one. */
    private final class Merged implements Iterator<IndexEntry> {

        private final PriorityQueue<Peeking> ranges = new PriorityQueue<>(Comparator.comparing(
                Peeking::peek, ((Comparator<IndexEntry>) IndexScan.this::compare).thenComparing(byId())));

        Merged(List<Iterator<IndexEntry>> all) {
            all.stream().map(Peeking::new).filter(Peeking::hasNext).forEach(ranges::add);
        }

        @Override
        public boolean hasNext() {
            return !ranges.isEmpty();
        }

        @Override
        public IndexEntry next() {
            Peeking first = ranges.remove();
            IndexEntry next = first.next();
            if (first.hasNext()) {
                ranges.add(first);
            }
            return next;
        }
    }

    /** Knows the next entry without taking it. */
    private static final class Peeking implements Iterator<IndexEntry> {

        private final Iterator<IndexEntry> entries;
        private final ArrayDeque<IndexEntry> next = new ArrayDeque<>(1);

        Peeking(Iterator<IndexEntry> entries) {
            this.entries = entries;
        }

        IndexEntry peek() {
            if (next.isEmpty()) {
                if (!entries.hasNext()) {
                    throw new NoSuchElementException();
                }
                next.add(entries.next());
            }
            return next.element();
        }

        @Override
        public boolean hasNext() {
            return !next.isEmpty() || entries.hasNext();
        }

        @Override
        public IndexEntry next() {
            peek();
            return next.remove();
        }
    }
}
