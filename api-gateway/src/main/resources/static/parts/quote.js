import { h } from 'preact';
import { hasWords, t } from '../app/messages.js';

export const kindWords = (kind) => (kind && hasWords(`kind.${kind.toLowerCase()}`) ? t(`kind.${kind.toLowerCase()}`) : t('message.quoted'));

/** The message that another one answers; a way to it, if it is on the page. */
export function Quote({ quote: { id, direction, kind, authorName, words }, name }) {
  const author = direction && (direction.toLowerCase() === 'inbound' ? authorName ?? name : t('message.echo'));
  return h('blockquote', { class: 'quote' },
    h('a', { href: `#message-${id}` }, author ?? t('message.quoted')),
    h('p', { dir: 'auto' }, words ?? kindWords(kind)));
}
