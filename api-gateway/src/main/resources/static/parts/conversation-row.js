import { h } from 'preact';
import { t } from '../app/messages.js';
import { Time } from '../app/time.js';
import { Avatar, channelWords, Chip, providerWords } from './badges.js';
import { Unread } from './unread.js';
import { WindowState } from './window-state.js';

/** A conversation in the list; the whole row leads to it. */
export function ConversationRow({ conversation, fresh }) {
  const { id, contactName, phone, kind, channels, provider, lastWords, unreadCount, closed, lastInboundAt, startedAt } = conversation;
  const line = [...channels.map(channelWords), provider && providerWords(provider)].filter(Boolean).join(' · ');
  return h('li', null,
    h('a', {
      class: `row conversation-row ${fresh ? 'fresh' : ''} ${unreadCount ? 'is-unread' : ''}`, href: `/conversations/${encodeURIComponent(id)}`,
    },
      h(Avatar, { name: contactName }),
      h('span', { class: 'row-contact' },
        h('strong', null, contactName ?? t('contact.unnamed')),
        phone && phone !== contactName && h('span', { class: 'soft number' }, phone),
        h('span', { class: 'soft' }, line)),
      h('span', { class: `row-words ${lastWords ? '' : 'soft'}`, dir: 'auto' }, lastWords ?? t('inquiry.noWords')),
      h('span', { class: 'row-state' },
        h(Unread, { count: unreadCount }),
        kind === 'group' && h(Chip, null, t('conversation.group')),
        closed && h(Chip, null, t('contact.closed')),
        h(WindowState, { conversation })),
      h('span', { class: 'row-age soft' }, h(Time, { at: lastInboundAt ?? startedAt, show: 'age' }))));
}
