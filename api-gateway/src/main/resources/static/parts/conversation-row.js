import { h } from 'preact';
import { t } from '../app/messages.js';
import { Time } from '../app/time.js';
import { Avatar, channelWords, Chip, providerWords } from './badges.js';
import { kindWords } from './quote.js';
import { Unread } from './unread.js';
import { WindowState } from './window-state.js';

/** What stands for a message without words. */
function wordless(kind) {
  if (!kind || kind === 'text') return t('inquiry.noWords');
  return kind === 'deletion' ? t('message.deleted') : kindWords(kind);
}

/** A conversation in the list; the whole row leads to it. */
export function ConversationRow({ conversation, fresh }) {
  const { id, contactName, kind, channels, provider, lastKind, lastWords, unreadCount, closed, lastInboundAt, startedAt } = conversation;
  const line = [...channels.map(channelWords), provider && providerWords(provider)].filter(Boolean).join(' · ');
  return h('li', null,
    h('a', {
      class: `row conversation-row ${fresh ? 'fresh' : ''} ${unreadCount ? 'is-unread' : ''}`, href: `/conversations/${encodeURIComponent(id)}`,
    },
      h(Avatar, { name: contactName }),
      h('span', { class: 'row-contact' },
        h('strong', null, contactName ?? t('contact.unnamed')),
        h('span', { class: 'soft' }, line)),
      h('span', { class: `row-words ${lastWords ? '' : 'soft'}`, dir: 'auto' }, lastWords ?? wordless(lastKind)),
      h('span', { class: 'row-state' },
        h(Unread, { count: unreadCount }),
        kind === 'group' && h(Chip, null, t('conversation.group')),
        closed && h(Chip, null, t('contact.closed')),
        h(WindowState, { conversation })),
      h('span', { class: 'row-age soft' }, h(Time, { at: lastInboundAt ?? startedAt, show: 'age' }))));
}
