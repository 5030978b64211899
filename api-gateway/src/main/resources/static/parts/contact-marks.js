import { h } from 'preact';
import { t } from '../app/messages.js';
import { Chip } from './badges.js';

/** True when somebody decided something about a contact. */
export const isMarked = ({ pinned, blocked, conversationClosed }) => Boolean(pinned || blocked || conversationClosed);

/** What people decided about a contact: pinned, blocked, done with. */
export function ContactMarks({ contact: { pinned, blocked, conversationClosed } }) {
  return [
    pinned && h(Chip, { tone: 'info' }, t('contact.pinned')),
    blocked && h(Chip, { tone: 'bad' }, t('contact.blocked')),
    conversationClosed && h(Chip, null, t('contact.closed')),
  ];
}

/** The words that people sort a contact by. */
export function Tags({ tags = [] }) {
  if (!tags.length) return null;
  return h('ul', { class: 'tags', 'aria-label': t('contact.tags') }, tags.map((tag) => h('li', { key: tag }, tag)));
}
