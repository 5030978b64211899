import { h } from 'preact';
import { hasWords, t } from '../app/messages.js';

/** What an error means, in the words of the viewer. */
export function meaning(error) {
  const key = `error.${error.code}`;
  const params = { seconds: error.retryAfter ?? 60 };
  return hasWords(key) ? t(key, params) : t('error.UNEXPECTED', params);
}

/** Codes that leave open what exactly is wrong. */
const VAGUE = ['CONFLICT', 'INVALID_FIELD'];

/** The server's own English words, where there are none in the viewer's language that say as much. */
export const ownWords = ({ code, detail }) => (hasWords(`error.${code}`) && !VAGUE.includes(code) ? undefined : detail);

/** Grey lines where something is being loaded. */
export function Skeleton({ rows = 5 }) {
  return h('div', { class: 'skeleton' },
    h('p', { class: 'visually-hidden' }, t('notice.loading')),
    Array.from({ length: rows }, (_, i) => h('div', { key: i, class: 'bone', 'aria-hidden': 'true' })));
}

/** Says what went wrong, and offers another try. */
export function ErrorNotice({ error, onRetry }) {
  return h('div', { class: 'notice bad', role: 'alert' },
    h('p', null, h('strong', null, meaning(error))),
    ownWords(error) && h('p', { class: 'soft', lang: 'en' }, ownWords(error)),
    onRetry && h('button', { type: 'button', onClick: onRetry }, t('notice.retry')));
}

/** Says that there is nothing, and what to do about it. */
export function Empty({ title, text, children }) {
  return h('div', { class: 'notice empty' },
    h('p', { class: 'empty-title' }, title),
    text && h('p', { class: 'soft' }, text),
    children);
}

/** A resource's state until there is something to show; afterwards `children`, under the newest error. */
export function Loaded({ resource, rows, children }) {
  const { data, error, refresh } = resource;
  if (data === null) return error ? h(ErrorNotice, { error, onRetry: refresh }) : h(Skeleton, { rows });
  return h('div', { class: 'loaded' }, error && h(ErrorNotice, { error, onRetry: refresh }), children);
}

/** The button under a list that goes on. */
export function LoadMore({ list }) {
  if (!list.next) return null;
  return h('p', { class: 'load-more' },
    h('button', { type: 'button', onClick: list.loadMore }, t('notice.loadMore')));
}
