import { useEffect, useRef, useState } from 'preact/hooks';

const FRESH_MS = 2_500;

/**
 * The ids of the items that came or changed since the list was last read, for a moment.
 *
 * @param items with `id` and `updatedAt`; `null` while they are not known
 * @param question what the list answers; the answer to another question is no news
 * @param tell called with the changed items
 */
export function useNews(items, question, tell) {
  const seen = useRef({});
  const [fresh, setFresh] = useState(new Set());
  useEffect(() => {
    if (!items) return undefined;
    const { question: before, times } = seen.current;
    const oldest = times && Math.min(...times.values());
    const isNews = (item) => (times.has(item.id) ? times.get(item.id) !== Date.parse(item.updatedAt) : Date.parse(item.updatedAt) >= oldest);
    const changed = before === question && times.size ? items.filter(isNews) : [];
    seen.current = { question, times: new Map(items.map((item) => [item.id, Date.parse(item.updatedAt)])) };
    if (!changed.length) return undefined;
    tell(changed);
    setFresh(new Set(changed.map((item) => item.id)));
    return undefined;
  }, [items?.map((item) => item.id + item.updatedAt).join(), question]);
  useEffect(() => {
    if (!fresh.size) return undefined;
    const timer = setTimeout(() => setFresh(new Set()), FRESH_MS);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
