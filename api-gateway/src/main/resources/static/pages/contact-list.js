import { h } from 'preact';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { narrow, navigate, place } from '../app/router.js';
import { useStore } from '../app/store.js';
import { Time } from '../app/time.js';
import { ContactMarks, isMarked, Tags } from '../parts/contact-marks.js';
import { DataTable } from '../parts/data-table.js';
import { FilterChips } from '../parts/filter-chips.js';
import { Empty, Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { SearchBox } from '../parts/search-box.js';
import { Unread } from '../parts/unread.js';

/** What the list can be narrowed to, in the terms of the API. */
const SHOWN = { '': {}, unread: { unread: true }, pinned: { pinned: true }, blocked: { blocked: true }, closed: { closed: true } };

function Name({ contact: { id, name, unreadCount } }) {
  return h('div', { class: 'contact-name' },
    h('a', { href: `/contacts/${encodeURIComponent(id)}` }, name ?? t('contact.unnamed')),
    h(Unread, { count: unreadCount }));
}

const columns = () => [
  { key: 'name', label: t('contacts.name'), heading: true, cell: (contact) => h(Name, { contact }) },
  { key: 'phone', label: t('contacts.phone'), cell: ({ phone }) => phone && h('span', { class: 'number' }, phone) },
  { key: 'tags', label: t('contact.tags'), cell: ({ tags }) => tags?.length > 0 && h(Tags, { tags }) },
  { key: 'marks', label: t('users.state'), cell: (contact) => isMarked(contact) && h('div', { class: 'marks' }, h(ContactMarks, { contact })) },
  { key: 'last', label: t('contacts.last'), cell: ({ lastMessageAt, registeredAt }) => h(Time, { at: lastMessageAt ?? registeredAt, show: 'age' }) },
];

function Nothing({ narrowed }) {
  if (!narrowed) return h(Empty, { title: t('contacts.empty'), text: t('contacts.emptyHelp') });
  return h(Empty, { title: t('contacts.noMatch'), text: t('board.noMatchHelp') },
    h('button', { type: 'button', onClick: () => navigate('/contacts', { replace: true }) }, t('contacts.clear')));
}

/** Everybody who ever wrote. Words are looked for among all of them. */
export function ContactList() {
  const { query } = useStore(place);
  const search = query.get('search') ?? '';
  const shown = !search && query.get('show') in SHOWN ? query.get('show') : '';
  const list = useList('/contacts', search ? { q: search } : { sort: 'last-message', ...SHOWN[shown] }, ['contact', 'conversation']);
  return h('div', null,
    h(PageHead, { title: t('contacts.title'), help: t('contacts.help') },
      h('a', { class: 'button', href: '/duplicates' }, t('contacts.duplicates'))),
    h('div', { class: 'board-tools' },
      h(SearchBox, { search, label: t('contacts.search'), hint: t('contacts.searchHint') }),
      h(FilterChips, {
        label: t('contacts.filter'), chosen: shown, onChoose: (show) => narrow({ show, search: '' }),
        choices: Object.keys(SHOWN).map((value) => [value, t(`contacts.show.${value || 'all'}`)]),
      })),
    h(Loaded, { resource: list, rows: 6 },
      list.items.length
        ? h(DataTable, { caption: t('contacts.title'), columns: columns(), items: list.items })
        : h(Nothing, { narrowed: Boolean(shown || search) }),
      h(LoadMore, { list })));
}
