import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../app/messages.js';
import { moved } from '../app/router.js';

/** Names the page for the window and for whoever arrives by keyboard. */
export function usePageTitle(title) {
  const heading = useRef(null);
  useEffect(() => {
    document.title = t('app.title', { page: title });
  }, [title]);
  useEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

/** A page's heading, what the page is for and what to do next, and its actions. */
export function PageHead({ title, help, back, children }) {
  const heading = usePageTitle(title);
  return h('div', { class: 'page-head' },
    h('div', { class: 'page-title' },
      back,
      h('h1', { ref: heading, tabIndex: -1 }, title),
      help && h('p', { class: 'help' }, help)),
    children && h('div', { class: 'actions' }, children));
}
