import { h } from 'preact';
import { announce } from '../app/announcer.js';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { narrow, navigate, place } from '../app/router.js';
import { useStore } from '../app/store.js';
import { CHANNELS, channelWords } from '../parts/badges.js';
import { ConversationRow } from '../parts/conversation-row.js';
import { FilterChips } from '../parts/filter-chips.js';
import { Empty, Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { SearchBox } from '../parts/search-box.js';
import { useNews } from '../parts/use-news.js';

/** What the list can be narrowed to, in the terms of the API. */
const SHOWN = { '': {}, unread: { unread: true }, open: { status: 'open' }, closed: { status: 'closed' } };

function Nothing({ narrowed }) {
  if (!narrowed) return h(Empty, { title: t('conversations.empty'), text: t('conversations.emptyHelp') });
  return h(Empty, { title: t('conversations.noMatch'), text: t('board.noMatchHelp') },
    h('button', { type: 'button', onClick: () => navigate('/conversations', { replace: true }) }, t('conversations.clear')));
}

function tell(changed) {
  announce(t('conversations.news', { count: changed.length, name: changed[0].contactName ?? t('contact.unnamed') }));
}

/** All conversations, the newest inbound first, as they come in. */
export function ConversationList() {
  const { query } = useStore(place);
  const shown = query.get('show') in SHOWN ? query.get('show') : '';
  const search = query.get('search') ?? '';
  const channel = CHANNELS.includes(query.get('channel')) ? query.get('channel') : '';
  const contact = query.get('contact') ?? '';
  const list = useList('/conversations', { ...SHOWN[shown], q: search, channel, contact }, ['conversation', 'contact', 'message']);
  const items = list.items.map((it) => ({ ...it, updatedAt: it.lastReceivedAt ?? it.startedAt }));
  const news = useNews(list.data && items, `${shown}|${search}|${channel}|${contact}`, tell);
  return h('div', null,
    h(PageHead, { title: t('conversations.title'), help: t('conversations.help') }),
    h('div', { class: 'board-tools' },
      h(SearchBox, { search, label: t('conversations.search'), hint: t('conversations.searchHint') }),
      h(FilterChips, {
        label: t('conversations.filter'), chosen: shown, onChoose: (show) => narrow({ show }),
        choices: Object.keys(SHOWN).map((value) => [value, t(`conversations.show.${value || 'all'}`)]),
      }),
      h(FilterChips, {
        label: t('conversations.channel'), chosen: channel, onChoose: (value) => narrow({ channel: value }),
        choices: [['', t('conversations.channel.all')], ...CHANNELS.map((value) => [value, channelWords(value)])],
      })),
    h(Loaded, { resource: list, rows: 6 },
      items.length
        ? h('ul', { class: 'board', 'aria-label': t('conversations.title') },
          items.map((conversation) => h(ConversationRow, { key: conversation.id, conversation, fresh: news.has(conversation.id) })))
        : h(Nothing, { narrowed: Boolean(shown || search || channel || contact) }),
      h(LoadMore, { list })));
}
