import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { navigate, place } from '../app/router.js';
import { hasSimulator } from '../app/session.js';
import { useStore } from '../app/store.js';
import { statusWords } from '../parts/badges.js';
import { Icon } from '../parts/icons.js';
import { InquiryRow } from '../parts/inquiry-row.js';
import { Empty, Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { useNews } from '../parts/use-news.js';

const STATUSES = [
  'new', 'new_whatsapp', 'Processing', 'Incomplete', 'Complete', 'Manually Corrected', 'Error', 'Processing Failed',
  'permanently_failed',
];
const TYPING_MS = 250;

function goTo(change) {
  const { query } = place.get();
  for (const [name, value] of Object.entries(change)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  navigate(query.size ? `/?${query}` : '/', { replace: true });
}

function StatusFilter({ counters, chosen }) {
  const { total = 0, byStatus = {} } = counters ?? {};
  const shown = STATUSES.filter((status) => byStatus[status] || status === chosen);
  const chip = (status, words, count) =>
    h('li', { key: status },
      h('button', { type: 'button', class: 'filter-chip', 'aria-pressed': String(chosen === status), onClick: () => goTo({ status }) },
        words, h('span', { class: 'count' }, count)));
  return h('ul', { class: 'filter-chips', 'aria-label': t('board.filter') },
    chip('', t('board.all'), total),
    shown.map((status) => chip(status, statusWords(status), byStatus[status] ?? 0)));
}

function SearchBox({ search }) {
  const [typed, setTyped] = useState(search);
  const timer = useRef();
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (search !== typed.trim()) setTyped(search);
  }, [search]);
  const onInput = (event) => {
    const { value } = event.target;
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => goTo({ search: value.trim() }), TYPING_MS);
  };
  return h('div', { class: 'search', role: 'search' },
    h(Icon, { name: 'search' }),
    h('input', {
      type: 'search', value: typed, onInput, 'aria-label': t('board.search'), placeholder: t('board.searchHint'),
    }));
}

function Nothing({ filtered }) {
  const simulator = useStore(hasSimulator);
  if (filtered) {
    return h(Empty, { title: t('board.noMatch'), text: t('board.noMatchHelp') },
      h('button', { type: 'button', onClick: () => navigate('/', { replace: true }) }, t('board.clear')));
  }
  return h(Empty, { title: t('board.empty'), text: t(simulator ? 'board.emptyHelp' : 'board.emptyHelpNoSimulator') },
    simulator && h('a', { class: 'button primary', href: '/simulator' }, t('board.openSimulator')));
}

function tell(changed) {
  const [row] = changed;
  const params = { count: changed.length, name: row.contactName ?? t('contact.unnamed'), status: statusWords(row.status) };
  announce(t('board.news', params));
}

/** All inquiries, newest activity first, as they come in. */
export function InquiryBoard() {
  const { query } = useStore(place);
  const status = query.get('status') ?? '';
  const search = query.get('search') ?? '';
  const list = useList('/inquiries', { status, search }, ['inquiry']);
  const news = useNews(list.data && list.items, `${status}|${search}`, tell);
  return h('div', null,
    h(PageHead, { title: t('board.title'), help: t('board.help') }),
    h('div', { class: 'board-tools' },
      h(SearchBox, { search }),
      h(StatusFilter, { counters: list.data?.counters, chosen: status })),
    h(Loaded, { resource: list, rows: 6 },
      list.items.length
        ? h('ul', { class: 'board', 'aria-label': t('board.title') },
          list.items.map((inquiry) => h(InquiryRow, { key: inquiry.id, inquiry, fresh: news.has(inquiry.id) })))
        : h(Nothing, { filtered: Boolean(status || search) }),
      h(LoadMore, { list })));
}
