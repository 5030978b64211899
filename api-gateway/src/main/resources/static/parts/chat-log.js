import { h } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../app/messages.js';
import { Timeline } from './timeline.js';

const NEAR_END = 40;

/** So long screen readers may take to notice what was put in. */
const NOTICED_MS = 1_000;

/** Stays at the end while new messages come, and where the reader is while older ones do. */
function useScroll(items) {
  const log = useRef(null);
  const place = useRef({ atEnd: true, height: 0 });
  useLayoutEffect(() => {
    const { scrollHeight } = log.current;
    if (place.current.atEnd) log.current.scrollTop = scrollHeight;
    else if (place.current.oldest !== items[0]?.id) log.current.scrollTop += scrollHeight - place.current.height;
    Object.assign(place.current, { height: scrollHeight, oldest: items[0]?.id });
  }, [items]);
  const onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = log.current;
    place.current.atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
  };
  return { log, onScroll };
}

/** Puts older messages in without having them read out: only what comes is news. */
function useOlder({ loadMore }, log) {
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);
  const older = async () => {
    const mine = ++turn.current;
    setBusy(true);
    await loadMore();
    setTimeout(() => {
      if (turn.current === mine) setBusy(false);
      // The button is gone with the last of them, and the focus with it.
      if (document.activeElement === document.body) log.current?.focus({ preventScroll: true });
    }, NOTICED_MS);
  };
  return { busy, older };
}

/**
 * What was said, the newest at the end; who cannot see it hears what comes.
 *
 * @param heading of the days, and `quiet`, as of a timeline
 */
export function ChatLog({ list, name, heading = 'h2', quiet = true }) {
  const { log, onScroll } = useScroll(list.items);
  const { busy, older } = useOlder(list, log);
  const live = { role: 'log', 'aria-live': busy ? 'off' : 'polite', 'aria-busy': String(busy) };
  return h('div', { class: 'chat-log', ref: log, onScroll, tabIndex: 0, ...live, 'aria-label': t('conversation.title') },
    list.next && h('p', { class: 'load-more' }, h('button', { type: 'button', onClick: older }, t('conversation.older'))),
    h('div', null, h(Timeline, { messages: list.items, name, heading, quiet })));
}
