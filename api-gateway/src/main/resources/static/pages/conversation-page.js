import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { useResource, useTimeline } from '../app/resource.js';
import { mayWork } from '../app/session.js';
import { Time } from '../app/time.js';
import { channelWords, Chip, providerWords } from '../parts/badges.js';
import { ChatLog } from '../parts/chat-log.js';
import { Icon } from '../parts/icons.js';
import { Empty, Loaded } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { Unread } from '../parts/unread.js';
import { WindowState } from '../parts/window-state.js';

const conversationPath = (id) => `/conversations/${encodeURIComponent(id)}`;

/** Says that what is shown has been seen, while somebody looks at it. What comes in the meantime stays unread. */
function useReading({ id, unreadCount = 0 }, shownUpTo) {
  const said = useRef(0);
  useEffect(() => {
    const read = () => {
      if (!unreadCount || !shownUpTo || shownUpTo <= said.current || document.hidden || !mayWork()) return;
      said.current = shownUpTo;
      send('POST', `${conversationPath(id)}/read`, { upTo: shownUpTo }).catch(() => {
        said.current = 0; // the next change, or the next look, tries again
      });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [id, unreadCount, shownUpTo]);
}

function Facts({ conversation }) {
  const { shownContactId, contactName, phone, channels, provider, kind, closed, unreadCount, startedAt } = conversation;
  return h('div', { class: 'facts' },
    h(Unread, { count: unreadCount }),
    kind === 'group' && h(Chip, null, t('conversation.group')),
    closed && h(Chip, null, t('contact.closed')),
    phone && phone !== contactName && h('span', { class: 'number' }, phone),
    h('span', { class: 'soft' }, [...channels.map(channelWords), provider && providerWords(provider)].filter(Boolean).join(' · ')),
    h(WindowState, { conversation }),
    h('span', { class: 'soft' }, t('conversation.started'), ' ', h(Time, { at: startedAt })),
    h('a', { href: `/contacts/${encodeURIComponent(shownContactId)}` }, t('conversation.contact')));
}

/** One conversation, the newest message at the end; looking at it reads it off. */
export function ConversationPage({ id }) {
  const resource = useResource(conversationPath(id), ['conversation', 'contact', 'message']);
  const list = useTimeline(`${conversationPath(id)}/messages`, ['message', 'conversation', 'status']);
  const conversation = resource.data;
  useReading(conversation ?? {}, list.data?.position);
  const back = h('a', { class: 'back', href: '/conversations' }, h(Icon, { name: 'back' }), t('conversation.back'));
  if (!conversation) return h('div', null, h(PageHead, { title: t('conversation.title'), back }), h(Loaded, { resource, rows: 5 }));
  const name = conversation.contactName ?? t('contact.unnamed');
  return h('div', null,
    h(PageHead, { title: name, help: t('conversation.help'), back }),
    h(Facts, { conversation }),
    h('section', { class: 'card messages', 'aria-label': t('conversation.title') },
      h(Loaded, { resource: list, rows: 6 },
        list.items.length ? h(ChatLog, { list, name }) : h(Empty, { title: t('inquiry.noMessages') }))));
}
