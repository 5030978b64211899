import { useEffect, useRef, useState } from 'preact/hooks';
import { get, withQuery } from './api.js';
import { useLive } from './live.js';

const PAGE = 50;
const MOST = 200;
const BLANK = { data: null, error: null, loading: true };

/** Runs `read` for a key; drops answers to older questions and answers that would take the screen back. */
function useReading(key, read) {
  const [state, setState] = useState({ ...BLANK, key });
  const asked = useRef({});
  if (asked.current.key !== key) asked.current = { key, number: 0, shown: 0, position: 0 };
  const refresh = async () => {
    if (!key) return;
    const question = asked.current;
    const number = ++question.number;
    try {
      const { data, position } = await read();
      if (asked.current !== question || number < question.shown || position < question.position) return;
      Object.assign(question, { shown: number, position });
      setState({ data, error: null, loading: false, key });
    } catch (error) {
      if (asked.current === question) setState((before) => ({ ...before, error, loading: false, key }));
    }
  };
  useEffect(() => {
    setState((before) => (before.key === key ? before : { ...BLANK, key }));
    refresh();
  }, [key]);
  const shown = state.key === key ? state : BLANK;
  return { ...shown, refresh };
}

/** What stands under a path, kept up to date with the changes of these kinds; no path, no reading. */
export function useResource(path, kinds = []) {
  const resource = useReading(path, () => get(path));
  useLive(kinds, resource.refresh);
  return resource;
}

/** The first `wanted` items of a list, page by page. */
async function readItems(path, params, wanted) {
  const items = [];
  let first;
  let next;
  do {
    const limit = Math.min(MOST, wanted - items.length);
    const answer = await get(withQuery(path, { ...params, limit, cursor: next }));
    first ??= answer;
    items.push(...answer.data.items);
    next = answer.data.next;
  } while (next && items.length < wanted);
  return { data: { ...first.data, items, next }, position: first.position };
}

/** A list that grows by `loadMore`, and stays as long as it is when it is read again. */
export function useList(path, params = {}, kinds = []) {
  const key = path && withQuery(path, params);
  const wanted = useRef({});
  if (wanted.current.key !== key) wanted.current = { key, length: PAGE };
  const list = useReading(key, () => readItems(path, params, wanted.current.length));
  useLive(kinds, list.refresh);
  const loadMore = () => {
    wanted.current.length += PAGE;
    return list.refresh();
  };
  return { ...list, items: list.data?.items ?? [], next: list.data?.next, loadMore };
}

/** The end of a timeline, oldest first; `loadMore` goes further back. */
export function useTimeline(path, kinds = []) {
  const list = useList(path, { order: 'newest' }, kinds);
  return { ...list, items: list.items.toReversed() };
}

/** A whole list of moderate length, kept up to date. */
export function useAll(path, kinds = []) {
  const resource = useReading(path, () => readItems(path, {}, MOST * 10));
  useLive(kinds, resource.refresh);
  return resource;
}
