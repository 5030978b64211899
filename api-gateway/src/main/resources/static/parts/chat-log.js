import { h } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../app/messages.js';
import { Timeline } from './timeline.js';

const NEAR_END = 40;

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

/** What was said, the newest at the end; who cannot see it hears what comes. */
export function ChatLog({ list, name }) {
  const { log, onScroll } = useScroll(list.items);
  return h('div', { class: 'chat-log', ref: log, onScroll, tabIndex: 0, role: 'log', 'aria-label': t('conversation.title') },
    list.next && h('p', { class: 'load-more' }, h('button', { type: 'button', onClick: list.loadMore }, t('conversation.older'))),
    h('div', null, h(Timeline, { messages: list.items, name, heading: 'h2', quiet: true })));
}
