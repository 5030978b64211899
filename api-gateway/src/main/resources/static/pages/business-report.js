import { h } from 'preact';
import { t } from '../app/messages.js';
import { useResource } from '../app/resource.js';
import { statusWords } from '../parts/badges.js';
import { money } from '../parts/money.js';
import { Loaded } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { Tiles } from '../parts/tiles.js';

const share = (count, whole) => (100 * count) / Math.max(1, whole);

/** Bars beside the numbers they stand for, each a share of the whole; whoever does not see them reads the numbers. */
function Bars({ title, id, rows, whole }) {
  return h('section', { class: 'card', 'aria-labelledby': id },
    h('h2', { id }, title),
    rows.length === 0 && h('p', { class: 'soft' }, t('report.nothing')),
    h('dl', { class: 'bars' }, rows.map(([words, count]) =>
      h('div', { key: words },
        h('dt', { dir: 'auto' }, words),
        h('dd', null,
          h('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
            h('rect', { class: 'bar-ground', width: 100, height: 8 }),
            h('rect', { class: 'bar-share', width: share(count, whole), height: 8 })),
          h('span', { class: 'number' }, t('report.share', { count, percent: Math.round(share(count, whole)) })))))));
}

function Words({ title, id, words, of }) {
  if (!words.length) return null;
  return h('section', { class: 'card', 'aria-labelledby': id },
    h('h2', { id }, title),
    h('ul', { class: 'bullets' }, words.map((word) => h('li', { key: word }, t(`${of}.${word}`)))));
}

function Report({ summary }) {
  const { counters, metrics, completionRate, topDestinations, insights, recommendations } = summary;
  return h('div', { class: 'stack' },
    h(Tiles, {
      label: t('report.numbers'),
      tiles: [
        [t('counters.total'), counters.total],
        [t('report.completion'), t('field.percent', { percent: completionRate }), t('report.completionOf', { count: counters.total })],
        [t('cards.open'), metrics.open],
        ...metrics.pipeline.map(({ currency, value, average }) =>
          [t('cards.pipeline', { currency: currency === 'XXX' ? t('cards.noCurrency') : currency }), money(value, currency), t('cards.average', { value: money(average, currency) })]),
        [t('cards.ready'), metrics.readyToQuote, t('cards.readyOf', { percent: metrics.readyRate })],
        [t('cards.high'), metrics.highValue, t('cards.above', { value: money(metrics.threshold) })],
      ],
    }),
    h('div', { class: 'pair' },
      h(Bars, { title: t('report.statuses'), id: 'statuses', whole: counters.total, rows: Object.entries(counters.byStatus).map(([status, count]) => [statusWords(status), count]) }),
      h(Bars, { title: t('report.destinations'), id: 'destinations', whole: metrics.open, rows: topDestinations.map(({ name, inquiries }) => [name, inquiries]) })),
    h('div', { class: 'pair' },
      h(Words, { title: t('report.insights'), id: 'insights', words: insights, of: 'insight' }),
      h(Words, { title: t('report.recommendations'), id: 'recommendations', words: recommendations, of: 'advice' })));
}

/** How business goes. */
export function BusinessReport() {
  const resource = useResource('/reports/business-summary', ['inquiry']);
  return h('div', null,
    h(PageHead, { title: t('report.title'), help: t('report.help') }),
    h(Loaded, { resource, rows: 4 }, resource.data && h(Report, { summary: resource.data })));
}
