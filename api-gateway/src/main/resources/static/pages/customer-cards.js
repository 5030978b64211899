import { h } from 'preact';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { narrow, place } from '../app/router.js';
import { useStore } from '../app/store.js';
import { plainDay } from '../app/time.js';
import { Chip, StatusChip } from '../parts/badges.js';
import { Badge, Known } from '../parts/completeness.js';
import { FilterChips } from '../parts/filter-chips.js';
import { Fold } from '../parts/fold.js';
import { Amount, money } from '../parts/money.js';
import { NoInquiries } from '../parts/no-inquiries.js';
import { Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { SearchBox } from '../parts/search-box.js';
import { Tiles } from '../parts/tiles.js';

const CHOICES = {
  '': {}, complete: { status: ['Complete', 'Manually Corrected'] }, pending: { status: ['new', 'new_whatsapp', 'Processing', 'Incomplete'] },
  ready: { ready: 'true' }, high: { highValue: 'true' },
};
const TONES = { high: 'bad', medium: 'wait', low: 'plain' };

/** A path that may name one parameter several times. */
function cardsPath(choice) {
  const query = new URLSearchParams({ stage: 'open' });
  for (const [name, value] of Object.entries(CHOICES[choice] ?? {})) [value].flat().forEach((one) => query.append(name, one));
  return `/cards?${query}`;
}

function Metrics({ metrics }) {
  if (!metrics) return null;
  const { open, pipeline, readyToQuote, readyRate, highValue, threshold } = metrics;
  return h(Tiles, {
    label: t('cards.metrics'),
    tiles: [
      [t('cards.open'), open],
      ...pipeline.map(({ currency, value, average }) =>
        [t('cards.pipeline', { currency: currency === 'XXX' ? t('cards.noCurrency') : currency }), money(value, currency), t('cards.average', { value: money(average, currency) })]),
      [t('cards.ready'), readyToQuote, t('cards.readyOf', { percent: readyRate })],
      [t('cards.high'), highValue, t('cards.above', { value: money(threshold) })],
    ],
  });
}

function Card({ card }) {
  const { id, customer, values, value, priority, completeness, status } = card;
  const rule = completeness.find((one) => one.rule.startsWith('card/'));
  const days = [values.travel_start_date, values.travel_end_date].filter(Boolean).map(plainDay).join(' – ');
  return h('li', null,
    h('a', { class: 'card customer-card', href: `/inquiries/${encodeURIComponent(id)}` },
      h('strong', { dir: 'auto' }, customer ?? t('contact.unnamed')),
      values.trip_destination
        ? h('span', { dir: 'auto' }, values.trip_destination)
        : h('span', { class: 'soft' }, t('cards.noDestination')),
      days && h('span', { class: 'soft' }, days),
      (value || priority) && h('span', { class: 'card-value' }, value && h(Amount, null, money(value.amount, value.currency)),
        priority && h(Chip, { tone: TONES[priority] }, t(`priority.${priority}`))),
      h('span', null, h(StatusChip, { status })),
      h('span', { class: 'rule-line' }, h('span', { class: 'soft' }, t('rule.card'), ': ', h(Known, { rule })), h(Badge, { rule }))));
}

/** What customers want, what it is worth, and how near a quote is. */
export function CustomerCards() {
  const { query } = useStore(place);
  const show = query.get('show') ?? '';
  const search = query.get('search') ?? '';
  const list = useList(cardsPath(show), { search }, ['inquiry']);
  const choices = Object.keys(CHOICES).map((choice) => [choice, t(`cards.show.${choice || 'all'}`)]);
  return h('div', null,
    h(PageHead, { title: t('cards.title'), help: t('cards.help') }),
    h(Fold, { words: t('cards.metrics') }, h(Metrics, { metrics: list.data?.metrics })),
    h('div', { class: 'board-tools' },
      h(SearchBox, { search, label: t('cards.search'), hint: t('board.searchHint') }),
      h(FilterChips, { label: t('cards.filter'), choices, chosen: show, onChoose: (choice) => narrow({ show: choice }) })),
    h(Loaded, { resource: list, rows: 4 },
      list.items.length
        ? h('ul', { class: 'cards', 'aria-label': t('cards.title') }, list.items.map((card) => h(Card, { key: card.id, card })))
        : h(NoInquiries, { filtered: Boolean(show || search), page: 'cards', path: '/cards' }),
      h(LoadMore, { list })));
}
