import { useEffect, useRef } from 'preact/hooks';
import { createStore } from './store.js';

const POLL_MS = 5_000;
const SPACING_MS = 400;
const FIRST_MS = 30;

/** `live` while changes are pushed, `polling` while we have to ask, `off` without a session. */
export const liveness = createStore('off');

const listeners = new Set();
let source;
let poll;

const tell = (change) => listeners.forEach((listen) => listen(change));
const everythingMayHaveChanged = () => tell({ kind: 'reset' });

function stopPolling() {
  clearInterval(poll);
  poll = undefined;
}

function startPolling() {
  liveness.set('polling');
  poll ??= setInterval(() => {
    everythingMayHaveChanged();
    if (source?.readyState === EventSource.CLOSED) connect();
  }, POLL_MS);
}

function connect() {
  source?.close();
  source = new EventSource('/api/v1/changes');
  let opened = false;
  source.onopen = () => {
    stopPolling();
    if (opened || liveness.get() === 'polling') everythingMayHaveChanged();
    opened = true;
    liveness.set('live');
  };
  source.onerror = startPolling;
  source.addEventListener('change', (event) => tell(JSON.parse(event.data)));
  source.addEventListener('reset', everythingMayHaveChanged);
}

/** Joins the stream of changes. The browser resumes it by itself; while it cannot, we poll. */
export function goLive() {
  if (liveness.get() === 'off') connect();
}

export function stopLive() {
  stopPolling();
  source?.close();
  source = undefined;
  liveness.set('off');
}

/** Calls `refresh` soon, but never twice at a time, not in a row without a breath, and not while nobody looks. */
function coalesced(refresh) {
  let timer;
  let running = false;
  let wanted = false;
  let last = 0;
  const run = async () => {
    timer = undefined;
    wanted = false;
    running = true;
    last = Date.now();
    try {
      await refresh();
    } finally {
      running = false;
      if (wanted) soon();
    }
  };
  const soon = () => {
    wanted = true;
    if (running || timer || document.hidden) return;
    timer = setTimeout(run, Math.max(FIRST_MS, last + SPACING_MS - Date.now()));
  };
  return { soon, resume: () => wanted && soon(), cancel: () => clearTimeout(timer) };
}

/** Calls `refresh` when something of these kinds changed. */
export function useLive(kinds, refresh) {
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    const calls = coalesced(() => latest.current());
    const listen = ({ kind }) => (kind === 'reset' || kinds.includes(kind)) && calls.soon();
    listeners.add(listen);
    document.addEventListener('visibilitychange', calls.resume);
    return () => {
      calls.cancel();
      listeners.delete(listen);
      document.removeEventListener('visibilitychange', calls.resume);
    };
  }, [kinds.join()]);
}
