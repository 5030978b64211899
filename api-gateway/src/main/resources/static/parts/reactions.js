import { h } from 'preact';
import { t } from '../app/messages.js';

/** The emojis that people put on a message. */
export function Reactions({ reactions }) {
  return h('ul', { class: 'reactions', 'aria-label': t('message.reactions') }, reactions.map(({ emoji, contactId, name }) => {
    const who = name ?? t(contactId ? 'contact.unnamed' : 'message.echo');
    return h('li', { key: contactId ?? '', title: who },
      h('span', null, emoji), h('span', { class: 'visually-hidden' }, t('message.reactionBy', { name: who })));
  }));
}
