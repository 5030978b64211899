import { h } from 'preact';
import { useRef } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { narrow, place } from '../app/router.js';
import { useStore } from '../app/store.js';
import { statusWords } from '../parts/badges.js';
import { BoardFilters, filterOf } from '../parts/board-filters.js';
import { Exports } from '../parts/exports.js';
import { FilterChips, toggled } from '../parts/filter-chips.js';
import { Fold } from '../parts/fold.js';
import { InquiryRow } from '../parts/inquiry-row.js';
import { NoInquiries } from '../parts/no-inquiries.js';
import { Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { SearchBox } from '../parts/search-box.js';
import { Tiles } from '../parts/tiles.js';
import { useNews } from '../parts/use-news.js';

const STATUSES = [
  'new', 'new_whatsapp', 'Processing', 'Incomplete', 'Complete', 'Manually Corrected', 'Error', 'Processing Failed',
  'permanently_failed',
];

/** Any number of statuses. Those that no inquiry has stand apart, so that the others are found; to be pressed moves none. */
function StatusFilter({ counters, chosen, rare }) {
  const { total = 0, byStatus = {} } = counters ?? {};
  const shown = STATUSES.filter((status) => Boolean(byStatus[status]) !== rare);
  const choices = shown.map((status) => [status, statusWords(status), byStatus[status] ?? 0]);
  if (rare && !choices.length) return null;
  return h(FilterChips, {
    label: t(rare ? 'filter.otherStatuses' : 'board.filter'), chosen, onChoose: (status) => narrow({ status: toggled(chosen, status) }),
    choices: rare ? choices : [['', t('board.all'), total], ...choices],
  });
}

function Counters({ counters }) {
  const { total = 0, complete = 0, pending = 0, error = 0 } = counters ?? {};
  return h(Tiles, {
    label: t('counters.title'),
    tiles: [[t('counters.total'), total], [t('counters.complete'), complete], [t('counters.pending'), pending], [t('counters.error'), error]],
  });
}

function tell(changed) {
  const [row] = changed;
  const params = { count: changed.length, name: row.contactName ?? t('contact.unnamed'), status: statusWords(row.status) };
  announce(t('board.news', params));
}

/** All inquiries, newest activity first unless another order is chosen, as they come in. */
export function InquiryBoard() {
  const { query } = useStore(place);
  const filter = filterOf(query);
  const list = useList('/inquiries', filter, ['inquiry']);
  // They count all inquiries, whatever is chosen: while others are read, the chips stay where they are.
  const counters = useRef();
  counters.current = list.data?.counters ?? counters.current;
  const statuses = { counters: counters.current, chosen: filter.status ?? [] };
  const news = useNews(list.data && list.items, JSON.stringify(filter), tell);
  return h('div', null,
    h(PageHead, { title: t('board.title'), help: t('board.help') }),
    h(Fold, { words: t('board.fold') }, h(Counters, { counters: counters.current }), h(Exports, { filter })),
    h('div', { class: 'board-tools' },
      h(SearchBox, { search: filter.search ?? '', label: t('board.search'), hint: t('board.searchHint') }),
      h(StatusFilter, { ...statuses, rare: false }),
      h(BoardFilters, { filter }, h(StatusFilter, { ...statuses, rare: true }))),
    h(Loaded, { resource: list, rows: 6 },
      list.items.length
        ? h('ul', { class: 'board', 'aria-label': t('board.title') },
          list.items.map((inquiry) => h(InquiryRow, { key: inquiry.id, inquiry, fresh: news.has(inquiry.id) })))
        : h(NoInquiries, { filtered: Object.keys(filter).length > 0, page: 'board', path: '/' }),
      h(LoadMore, { list })));
}
