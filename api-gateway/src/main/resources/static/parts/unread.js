import { h } from 'preact';
import { t } from '../app/messages.js';

const MOST = 99;

/** How many messages nobody has seen yet. */
export function Unread({ count }) {
  if (!count) return null;
  return h('span', { class: 'unread' },
    h('span', { 'aria-hidden': 'true' }, count > MOST ? `${MOST}+` : count),
    h('span', { class: 'visually-hidden' }, t('conversation.unread', { count })));
}
