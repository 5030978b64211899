import { h } from 'preact';
import { t } from '../app/messages.js';
import { Time } from '../app/time.js';

/** Whether the business may write freely now, where the provider minds. */
export function WindowState({ conversation: { windowUntil, windowOpen } }) {
  if (!windowUntil) return null;
  if (!windowOpen) return h('span', { class: 'window', title: t('window.over.help') }, t('window.over'));
  return h('span', { class: 'window open', title: t('window.open.help') }, t('window.open'), ' ', h(Time, { at: windowUntil }));
}
